package uk.luton2040.measurement;

import static uk.luton2040.measurement.Belongings.ANY;
import static uk.luton2040.measurement.Belongings.BREAK;
import static uk.luton2040.measurement.Belongings.CHART;
import static uk.luton2040.measurement.Belongings.PERIOD;
import static uk.luton2040.measurement.Belongings.RULE;
import static uk.luton2040.testkit.matrix.Ask.delete;
import static uk.luton2040.testkit.matrix.Ask.get;
import static uk.luton2040.testkit.matrix.Ask.post;
import static uk.luton2040.testkit.matrix.Ask.put;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import uk.luton2040.testkit.matrix.Ask;

/** Of what values are checked against. */
record ReferenceAsks(Belongings theirs, BiConsumer<String, Function<String, Ask>> on) {

    void all() {
        on.accept("GET /api/v1/kpis", owner -> get("/api/v1/kpis?limit=200").showing(theirs.alone(owner)));
        on.accept("GET /api/v1/periods", owner -> get("/api/v1/periods").showing(PERIOD));
        on.accept(
                "GET /api/v1/periods/{code}",
                owner -> get("/api/v1/periods/" + PERIOD).showing(PERIOD));
        on.accept(
                "POST /api/v1/periods",
                owner -> post("/api/v1/periods", "{\"code\":\"FY2009\",\"due\":\"2010-05-31\"}")
                        .watching("/api/v1/periods"));
        ofOnePeriod("/api/v1/breaks/", theirs::broken, BREAK, "methodology");
        ofOnePeriod("/api/v1/chart-decisions/", theirs::decided, CHART, "exceptional");
        String rule = "/api/v1/validation-rules/";
        on.accept("GET /api/v1/validation-rules", owner -> get("/api/v1/validation-rules"));
        on.accept("GET " + rule + "{code}", owner -> get(theirs.rule(owner, "")).showing("moves by chance"));
        on.accept("GET " + rule + "{code}/history", owner -> get(theirs.rule(owner, "/history")));
        on.accept(
                "PUT " + rule + "{code}",
                owner -> put(theirs.rule(owner, ""), RULE.formatted(theirs.alone(owner)))
                        .matching(ANY)
                        .watching("/api/v1/validation-rules"));
        on.accept(
                "DELETE " + rule + "{code}",
                owner -> delete(theirs.rule(owner, "")).matching(ANY).watching("/api/v1/validation-rules"));
    }

    /** @param path by owner: of one period's, which {@code body} changes and {@code word} shows */
    private void ofOnePeriod(String all, UnaryOperator<String> path, String body, String word) {
        String one = all + "{kpi}/{period}";
        on.accept("GET " + all + "{kpi}", owner -> get(all + theirs.alone(owner)));
        on.accept("GET " + one, owner -> get(path.apply(owner)).showing(word));
        on.accept(
                "PUT " + one,
                owner -> put(path.apply(owner), body).matching(ANY).watching(path.apply(owner)));
        on.accept(
                "DELETE " + one,
                owner -> delete(path.apply(owner)).matching(ANY).watching(path.apply(owner)));
    }
}
