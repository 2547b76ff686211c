package uk.luton2040.measurement.doubt;

import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.officer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.measurement.AKpi;
import uk.luton2040.measurement.AReading;
import uk.luton2040.measurement.knownkpi.KnownKpi;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measurement.measurement.Reading;
import uk.luton2040.measurement.reference.Reference;
import uk.luton2040.measurement.reference.References;
import uk.luton2040.measures.period.Period;

/** Asks what is doubtful about values, as whoever takes a submission does. */
record Asking(Doubts doubts, KnownKpis kpis, References references) {
    static AKpi monthly() {
        return aKpi().ofType("number", 2).collected("monthly").behaving("snapshot");
    }

    static String set(String rule) {
        String code = "rule-" + UUID.randomUUID();
        officer()
                .header("If-Match", "\"0\"")
                .body(rule)
                .put("/api/v1/validation-rules/" + code)
                .then()
                .statusCode(200);
        return code;
    }

    KnownKpi known(String code) {
        return Objects.requireNonNull(QuarkusTransaction.requiringNew()
                .call(() -> kpis.byCode(List.of(code)).get(code)));
    }

    Candidate candidate(
            String kpi, String period, String category, @Nullable String value, @Nullable String commentary) {
        return candidate("housing", kpi, period, category, value, commentary);
    }

    Candidate candidate(
            String organisation,
            String kpi,
            String period,
            String category,
            @Nullable String value,
            @Nullable String commentary) {
        return new Candidate(organisation, known(kpi), Period.parse(period), category, reading(value, commentary));
    }

    private Reference reference() {
        return QuarkusTransaction.requiringNew().call(references::current);
    }

    static Reading reading(@Nullable String value, @Nullable String commentary) {
        return AReading.of(value == null ? null : new BigDecimal(value), commentary);
    }

    List<Doubt> about(String kpi, String period, @Nullable String value, @Nullable String commentary) {
        return about(candidate(kpi, period, "", value, commentary));
    }

    List<Doubt> about(Candidate candidate) {
        return about(List.of(candidate)).getFirst();
    }

    /** To be had when the trip has been made. */
    Supplier<List<List<Doubt>>> about(List<Candidate> candidates, RoundTrip trip) {
        Supplier<List<Finding>> findings = doubts.about(candidates, reference().checks(), trip);
        return () -> findings.get().stream().map(Finding::doubts).toList();
    }

    List<List<Doubt>> about(List<Candidate> candidates) {
        return doubts.about(candidates, reference().checks()).stream()
                .map(Finding::doubts)
                .toList();
    }
}
