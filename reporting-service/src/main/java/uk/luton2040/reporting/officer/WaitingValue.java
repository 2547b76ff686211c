package uk.luton2040.reporting.officer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.Beside;

/**
 * A value as measurement-service tells of it to those who may see what is not published.
 *
 * @param value with its unit
 * @param hash of all that was said: what is decided about is what was read
 * @param note why it was revised, in its provider's words
 * @param evidence where it can be looked up
 * @param query what its provider has answered to; null where nothing is answered
 * @param doubts what is doubtful about it, in sentences
 */
record WaitingValue(
        String id,
        String kpi,
        String title,
        String period,
        String organisation,
        @Nullable String category,
        String value,
        String quality,
        @Nullable String commentary,
        String standing,
        String submittedBy,
        int revision,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String evidence,
        Beside beside,
        String hash,
        @Nullable Query query,
        List<String> doubts,
        boolean needsComment,
        boolean illustrative) {

    record Query(String question, String answer) {
        static @Nullable Query of(JsonNode measurement) {
            return measurement.at("/newest/answered").asBoolean()
                    ? new Query(
                            measurement.at("/query/question").asText(),
                            measurement.at("/query/answer").asText())
                    : null;
        }
    }

    static WaitingValue of(JsonNode measurement, Facts facts) {
        JsonNode newest = measurement.path("newest");
        String code = measurement.path("kpi").asText();
        Optional<KpiState> kpi = facts.kpi(code);
        Optional<Period> period = period(measurement.path("period").asText());
        List<String> doubts = new ArrayList<>();
        newest.path("flags").forEach(flag -> doubts.add(flag.path("message").asText()));
        return new WaitingValue(
                measurement.path("id").asText(),
                code,
                kpi.map(KpiState::title).orElse(code),
                period.map(Period::label).orElse(measurement.path("period").asText()),
                facts.organisationName(measurement.path("organisation").asText()),
                text(measurement, "category"),
                value(newest, kpi.map(KpiState::unit).orElse("")),
                newest.path("quality").asText(),
                text(newest, "commentary"),
                newest.path("standing").asText(),
                newest.path("submittedBy").asText(),
                newest.path("number").asInt(),
                text(newest, "reason"),
                text(newest, "note"),
                text(newest, "evidence"),
                kpi.flatMap(known -> period.map(when -> beside(known, when, measurement, facts)))
                        .orElse(Beside.NOTHING),
                newest.path("hash").asText(),
                Query.of(measurement),
                doubts,
                newest.path("needsComment").asBoolean(),
                newest.path("illustrative").asBoolean());
    }

    /** Nothing about it asks to be looked at. */
    public boolean isPlain() {
        return doubts.isEmpty() && !needsComment && query == null;
    }

    /** What a form sends to say which one, and as what it was read. */
    public String mark() {
        return id + " " + hash;
    }

    private static String value(JsonNode newest, String unit) {
        return newest.hasNonNull("value")
                ? Figures.withUnit(Figures.whole(newest.path("value").decimalValue()), unit)
                : "no number";
    }

    private static Beside beside(KpiState kpi, Period period, JsonNode measurement, Facts facts) {
        return Beside.of(kpi, period, measurement.path("organisation").asText(), text(measurement, "category"), facts);
    }

    private static Optional<Period> period(String code) {
        try {
            return Optional.of(Period.parse(code));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }
}
