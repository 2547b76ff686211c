package uk.luton2040.reporting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeasurementState;

/** A measurement as the measurement service tells of it: published, final, by housing, for the whole. */
public final class AValue {
    private static final Instant PUBLISHED = Instant.parse("2021-10-20T08:00:00Z");

    private final String kpi;
    private final String period;
    private @Nullable BigDecimal value;
    private String organisation = "housing";
    private @Nullable String category;
    private @Nullable BigDecimal numerator;
    private @Nullable BigDecimal denominator;
    private String quality = "final";
    private @Nullable String commentary;
    private boolean illustrative;
    private int revision = 1;
    private MeasurementState.@Nullable Survey survey;
    private MeasurementState.@Nullable Ratings ratings;
    private @Nullable BigDecimal projectedOutturn;
    private MeasurementState.@Nullable Redaction redaction;
    private final List<MeasurementState.RedactedRevision> redactions = new ArrayList<>();

    private AValue(String kpi, String period) {
        this.kpi = kpi;
        this.period = period;
    }

    public static AValue aPublishedValue(String kpi, String period, String value) {
        AValue made = new AValue(kpi, period);
        made.value = new BigDecimal(value);
        return made;
    }

    public static AValue aPublishedRatio(String kpi, String period, String numerator, String denominator) {
        AValue made = new AValue(kpi, period);
        made.numerator = new BigDecimal(numerator);
        made.denominator = new BigDecimal(denominator);
        made.value = made.numerator.multiply(new BigDecimal(100)).divide(made.denominator);
        return made;
    }

    /** Submitted and approved: its number stays with the measurement service. */
    public static MeasurementState anUnpublishedMeasurement(String kpi, String period) {
        return new MeasurementState(
                id(kpi, period, "housing", null), kpi, period, "housing", null, "approved", null, List.of(), null);
    }

    public AValue by(String newOrganisation) {
        organisation = newOrganisation;
        return this;
    }

    public AValue of(String newCategory) {
        category = newCategory;
        return this;
    }

    public AValue thatIs(String newQuality) {
        quality = newQuality;
        return this;
    }

    public AValue saying(String newCommentary) {
        commentary = newCommentary;
        return this;
    }

    /** Found by asking so many. */
    public AValue ofAnswers(int answers) {
        survey = new MeasurementState.Survey(answers, null, null);
        return this;
    }

    /** Its 95% confidence interval as published. */
    public AValue between(String low, String high) {
        survey = new MeasurementState.Survey(null, new BigDecimal(low), new BigDecimal(high));
        return this;
    }

    public AValue rated(int bronze, int silver, int gold) {
        ratings = new MeasurementState.Ratings(bronze, silver, gold);
        return this;
    }

    /** What is expected of the whole year. */
    public AValue expecting(String newProjectedOutturn) {
        projectedOutturn = new BigDecimal(newProjectedOutturn);
        return this;
    }

    public AValue invented() {
        illustrative = true;
        return this;
    }

    public AValue revised(int newRevision) {
        revision = newRevision;
        return this;
    }

    /** Personal data was taken out of the commentary of that revision. */
    public AValue redacted(int redacted, String left) {
        redactions.add(new MeasurementState.RedactedRevision(redacted, left, PUBLISHED, "It named a resident."));
        if (redacted == revision) {
            commentary = left;
            redaction = new MeasurementState.Redaction(PUBLISHED, "It named a resident.");
        }
        return this;
    }

    public MeasurementState state() {
        return new MeasurementState(
                id(kpi, period, organisation, category),
                kpi,
                period,
                organisation,
                category,
                "published",
                new MeasurementState.Published(
                        revision,
                        revision > 1 ? "correction" : null,
                        null,
                        value,
                        numerator,
                        denominator,
                        quality,
                        commentary,
                        null,
                        null,
                        PUBLISHED,
                        illustrative,
                        projectedOutturn,
                        ratings,
                        survey,
                        null,
                        redaction),
                List.copyOf(redactions),
                null);
    }

    /** Taken back after it was published. */
    public MeasurementState withdrawn() {
        return new MeasurementState(
                id(kpi, period, organisation, category),
                kpi,
                period,
                organisation,
                category,
                "withdrawn",
                null,
                List.copyOf(redactions),
                new MeasurementState.Withdrawal(revision + 1, "correction", "It was another ward's.", PUBLISHED));
    }

    private static UUID id(String kpi, String period, String organisation, @Nullable String category) {
        return UUID.nameUUIDFromBytes(String.join("|", kpi, period, organisation, String.valueOf(category))
                .getBytes(StandardCharsets.UTF_8));
    }
}
