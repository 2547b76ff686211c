package uk.luton2040.measurement;

import static uk.luton2040.measurement.Belongings.ANY;
import static uk.luton2040.measurement.Belongings.PERIOD;
import static uk.luton2040.measurement.Belongings.WORDS;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.testkit.matrix.Ask.get;
import static uk.luton2040.testkit.matrix.Ask.post;
import static uk.luton2040.testkit.matrix.Ask.put;

import java.util.function.BiConsumer;
import java.util.function.Function;
import uk.luton2040.testkit.matrix.Ask;

/** Of values: submitting them, reading them and deciding on them. */
record MeasurementAsks(Belongings theirs, BiConsumer<String, Function<String, Ask>> on) {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    void all() {
        submissions();
        measurements();
        decisions();
    }

    private void submissions() {
        on.accept(
                "POST /api/v1/submissions (application/json)",
                owner -> post("/api/v1/submissions", Row.submission(aRow(theirs.alone(owner), PERIOD)))
                        .watching(ofKpi(theirs.alone(owner))));
        on.accept(
                "POST /api/v1/submissions (text/csv)",
                owner -> post(
                                "/api/v1/submissions",
                                "kpi,period,value\n%s,%s,12.5\n".formatted(theirs.alone(owner), PERIOD))
                        .with("Content-Type", "text/csv")
                        .watching(ofKpi(theirs.alone(owner))));
        on.accept(
                "POST /api/v1/submissions (%s)".formatted(XLSX),
                owner -> post("/api/v1/submissions", theirs.workbook(owner))
                        .with("Content-Type", XLSX)
                        .watching(ofKpi(theirs.alone(owner))));
        on.accept(
                "GET /api/v1/submissions",
                owner -> get("/api/v1/submissions?limit=200")
                        .showing(theirs.standing(owner).submission()));
        on.accept(
                "GET /api/v1/submissions/{id}",
                owner -> get("/api/v1/submissions/" + theirs.standing(owner).submission())
                        .showing(theirs.standing(owner).id()));
        on.accept("POST /api/v1/submissions/{id}/withdrawal", owner -> {
            Belongings.Posted fresh = theirs.fresh(owner);
            return post("/api/v1/submissions/" + fresh.submission() + "/withdrawal", WORDS)
                    .watching(fresh.path(""));
        });
    }

    private void measurements() {
        on.accept(
                "GET /api/v1/measurements",
                owner -> get("/api/v1/measurements?limit=200&kpi=" + theirs.shared())
                        .showing(theirs.standing(owner).id()));
        on.accept(
                "GET /api/v1/measurements/{id}",
                owner -> get(theirs.standing(owner).path(""))
                        .showing(theirs.standing(owner).id()));
        on.accept(
                "GET /api/v1/measurements/{id}/revisions",
                owner -> get(theirs.standing(owner).path("/revisions")).showing("12.5"));
        on.accept(
                "GET /api/v1/measurements/{id}/replaced-drafts",
                owner -> get(theirs.standing(owner).path("/replaced-drafts")));
        on.accept(
                "GET /api/v1/measurements/{id}/decisions",
                owner -> get(theirs.standing(owner).path("/decisions")).showing("queried"));
        on.accept(
                "GET /api/v1/history/{aggregate}/{id}",
                owner -> get("/api/v1/history/measurement/"
                                + theirs.standing(owner).id())
                        .showing("submitted"));
        on.accept("POST /api/v1/measurements/{id}/revisions/{number}/redaction", owner -> {
            Belongings.Posted published = theirs.published(owner);
            return changing(published, "/revisions/1/redaction", "\"3\"", """
                    {"commentary":"[redacted]","because":"It named a resident."}""");
        });
    }

    private void decisions() {
        String one = "/api/v1/measurements/{id}/";
        on.accept(
                "POST " + one + "confirmation",
                owner -> changing(theirs.unconfirmed(owner), "/confirmation", "\"1\"", "{}"));
        on.accept("POST " + one + "approval", owner -> changing(theirs.fresh(owner), "/approval", "\"1\"", "{}"));
        on.accept("POST " + one + "query", owner -> changing(theirs.fresh(owner), "/query", "\"1\"", WORDS));
        on.accept("POST " + one + "answer", owner -> changing(theirs.queried(owner), "/answer", "\"2\"", WORDS));
        on.accept("POST " + one + "withdrawal", owner -> changing(theirs.fresh(owner), "/withdrawal", "\"1\"", WORDS));
        on.accept(
                "POST " + one + "publication",
                owner -> changing(theirs.approved(owner), "/publication", "\"2\"", "{}"));
        on.accept("POST /api/v1/confirmations", owner -> {
            Belongings.Posted fresh = theirs.unconfirmed(owner);
            return together(fresh, "confirmations", filter(fresh, owner)).showing("\"confirmed\":1");
        });
        on.accept("POST /api/v1/approvals", owner -> {
            Belongings.Posted fresh = theirs.fresh(owner);
            return together(fresh, "approvals", filter(fresh, owner)).showing("\"approved\":1");
        });
        on.accept("POST /api/v1/queries", owner -> {
            Belongings.Posted fresh = theirs.fresh(owner);
            return together(fresh, "queries", "{\"filter\":%s,\"words\":\"Why?\"}".formatted(filter(fresh, owner)))
                    .showing("\"queried\":1");
        });
        on.accept("POST /api/v1/publications", owner -> {
            Belongings.Posted approved = theirs.approved(owner);
            return together(approved, "publications", filter(approved, owner)).showing("\"published\":1");
        });
        String policy = "/api/v1/approval-policies/";
        on.accept("GET " + policy + "{scorecard}", owner -> get(policy + theirs.scorecard()));
        on.accept(
                "GET " + policy + "{scorecard}/history",
                owner -> get(policy + theirs.scorecard() + "/history").showing("\"levels\":2"));
        on.accept(
                "PUT " + policy + "{scorecard}",
                owner -> put(policy + theirs.scorecard(), "{\"levels\":2}")
                        .matching(ANY)
                        .watching(policy + theirs.scorecard()));
    }

    private static Ask changing(Belongings.Posted posted, String how, String eTag, String body) {
        return post(posted.path(how), body).matching(eTag).watching(posted.path(""));
    }

    private static Ask together(Belongings.Posted posted, String decision, String body) {
        return post("/api/v1/" + decision, body).watching(posted.path(""));
    }

    private static String filter(Belongings.Posted posted, String owner) {
        return "{\"submission\":\"%s\",\"organisation\":\"%s\"}".formatted(posted.submission(), owner);
    }

    private static String ofKpi(String kpi) {
        return "/api/v1/measurements?kpi=" + kpi;
    }
}
