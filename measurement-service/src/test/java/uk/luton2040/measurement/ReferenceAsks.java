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
        on.accept("GET /api/v1/breaks/{kpi}", owner -> get("/api/v1/breaks/" + theirs.alone(owner)));
        on.accept(
                "GET /api/v1/breaks/{kpi}/{period}",
                owner -> get(theirs.broken(owner)).showing("methodology"));
        on.accept(
                "PUT /api/v1/breaks/{kpi}/{period}",
                owner -> put(theirs.broken(owner), BREAK).matching(ANY).watching(theirs.broken(owner)));
        on.accept(
                "DELETE /api/v1/breaks/{kpi}/{period}",
                owner -> delete(theirs.broken(owner)).matching(ANY).watching(theirs.broken(owner)));
        on.accept("GET /api/v1/chart-decisions/{kpi}", owner -> get("/api/v1/chart-decisions/" + theirs.alone(owner)));
        on.accept(
                "GET /api/v1/chart-decisions/{kpi}/{period}",
                owner -> get(theirs.decided(owner)).showing("exceptional"));
        on.accept(
                "PUT /api/v1/chart-decisions/{kpi}/{period}",
                owner -> put(theirs.decided(owner), CHART).matching(ANY).watching(theirs.decided(owner)));
        on.accept(
                "DELETE /api/v1/chart-decisions/{kpi}/{period}",
                owner -> delete(theirs.decided(owner)).matching(ANY).watching(theirs.decided(owner)));
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
}
