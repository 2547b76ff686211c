package uk.luton2040.measurement.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.measurement.approval.ApprovalRule;
import uk.luton2040.measures.period.Period;

/** One measurement and what is done with it. */
abstract class OneMeasurement {
    static final Instant NOW = Instant.parse("2021-11-12T14:05:30.25Z");

    static final String PARTNER = "partner-procurement-service";
    static final ApprovalRule ONE_LEVEL = new ApprovalRule(1, true);
    static final ApprovalRule TWO_LEVELS = new ApprovalRule(2, true);

    final Measurement measurement =
            new Measurement("ECO-17", Period.parse("FY2021-H1"), "procurement-service", null, NOW);

    static Hand hand(String name) {
        return new Hand(name, Set.of());
    }

    Optional<ReplacedDraft> submit(Reading reading) {
        return measurement.submit(new Draft(reading, "[]", false, UUID.randomUUID(), false, PARTNER, NOW));
    }

    Event<MeasurementState> published(String value, String numerator, @Nullable String reason, @Nullable String note) {
        submit(reading(value, numerator, reason, note));
        measurement.changed("submitted", PARTNER, NOW);
        measurement.approve(ONE_LEVEL, hand("performance-office"), NOW);
        measurement.changed("approved", "performance-office", NOW);
        measurement.publish(NOW, "performance-office", false, Optional.empty());
        return measurement.changed("published", "performance-office", NOW);
    }

    static Reading reading(String value, String numerator, @Nullable String reason, @Nullable String note) {
        return new Reading(
                new BigDecimal(value),
                new BigDecimal(numerator),
                new BigDecimal(50),
                new BigDecimal("38.5"),
                4,
                2,
                1,
                412,
                new BigDecimal("33.1"),
                new BigDecimal("39.7"),
                "provisional",
                "Local spend keeps rising, but slower than planned: two large contracts went to national suppliers.",
                "Procurement ledger",
                "https://example.org/ledger/2021-h1",
                null,
                reason,
                note,
                true);
    }
}
