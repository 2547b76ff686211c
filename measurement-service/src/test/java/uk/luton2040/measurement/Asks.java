package uk.luton2040.measurement;

import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Belongings.ANY;
import static uk.luton2040.measurement.Belongings.BREAK;
import static uk.luton2040.measurement.Belongings.CHART;
import static uk.luton2040.measurement.Belongings.LINKS;
import static uk.luton2040.measurement.Belongings.PERIOD;
import static uk.luton2040.measurement.Belongings.REASON;
import static uk.luton2040.measurement.Belongings.RULE;
import static uk.luton2040.measurement.Belongings.WORDS;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.measurement.client.Partner.CLIENTS;
import static uk.luton2040.testkit.matrix.Ask.delete;
import static uk.luton2040.testkit.matrix.Ask.get;
import static uk.luton2040.testkit.matrix.Ask.post;
import static uk.luton2040.testkit.matrix.Ask.put;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import uk.luton2040.measurement.client.Partner;
import uk.luton2040.testkit.matrix.Ask;

/**
 * One good request for each operation of the security matrix, about something that an organisation has: made anew where
 * a request would change it.
 */
final class Asks {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Belongings theirs = new Belongings();
    private final Map<String, Function<String, Ask>> asks = new HashMap<>();

    Asks() {
        submissions();
        measurements();
        decisions();
        returns();
        reminders();
        clients();
        uploadLinks();
        reference();
    }

    boolean knows(String operation) {
        return asks.containsKey(operation);
    }

    /** @param owner the organisation whose things it is about */
    Ask ask(String operation, String owner) {
        return asks.getOrDefault(operation, none -> {
                    throw new AssertionError("Asks has no request for " + operation);
                })
                .apply(owner);
    }

    private void on(String operation, Function<String, Ask> ask) {
        asks.put(operation, ask);
    }

    private void submissions() {
        on(
                "POST /api/v1/submissions (application/json)",
                owner -> post("/api/v1/submissions", Row.submission(aRow(theirs.alone(owner), PERIOD)))
                        .watching(ofKpi(theirs.alone(owner))));
        on(
                "POST /api/v1/submissions (text/csv)",
                owner -> post(
                                "/api/v1/submissions",
                                "kpi,period,value\n%s,%s,12.5\n".formatted(theirs.alone(owner), PERIOD))
                        .with("Content-Type", "text/csv")
                        .watching(ofKpi(theirs.alone(owner))));
        on(
                "POST /api/v1/submissions (%s)".formatted(XLSX),
                owner -> post("/api/v1/submissions", theirs.workbook(owner))
                        .with("Content-Type", XLSX)
                        .watching(ofKpi(theirs.alone(owner))));
        on(
                "GET /api/v1/submissions",
                owner -> get("/api/v1/submissions?limit=200")
                        .showing(theirs.standing(owner).submission()));
        on(
                "GET /api/v1/submissions/{id}",
                owner -> get("/api/v1/submissions/" + theirs.standing(owner).submission())
                        .showing(theirs.standing(owner).id()));
        on("POST /api/v1/submissions/{id}/withdrawal", owner -> {
            Belongings.Posted fresh = theirs.fresh(owner);
            return post("/api/v1/submissions/" + fresh.submission() + "/withdrawal", WORDS)
                    .watching(fresh.path(""));
        });
    }

    private void measurements() {
        on(
                "GET /api/v1/measurements",
                owner -> get("/api/v1/measurements?limit=200&kpi=" + theirs.shared())
                        .showing(theirs.standing(owner).id()));
        on(
                "GET /api/v1/measurements/{id}",
                owner -> get(theirs.standing(owner).path(""))
                        .showing(theirs.standing(owner).id()));
        on(
                "GET /api/v1/measurements/{id}/revisions",
                owner -> get(theirs.standing(owner).path("/revisions")).showing("12.5"));
        on(
                "GET /api/v1/measurements/{id}/replaced-drafts",
                owner -> get(theirs.standing(owner).path("/replaced-drafts")));
        on(
                "GET /api/v1/measurements/{id}/decisions",
                owner -> get(theirs.standing(owner).path("/decisions")).showing("queried"));
        on("POST /api/v1/measurements/{id}/revisions/{number}/redaction", owner -> {
            Belongings.Posted published = theirs.published(owner);
            return changing(published, "/revisions/1/redaction", "\"3\"", """
                    {"commentary":"[redacted]","because":"It named a resident."}""");
        });
    }

    private void decisions() {
        String one = "/api/v1/measurements/{id}/";
        on(
                "POST " + one + "confirmation",
                owner -> changing(theirs.unconfirmed(owner), "/confirmation", "\"1\"", "{}"));
        on("POST " + one + "approval", owner -> changing(theirs.fresh(owner), "/approval", "\"1\"", "{}"));
        on("POST " + one + "query", owner -> changing(theirs.fresh(owner), "/query", "\"1\"", WORDS));
        on("POST " + one + "answer", owner -> changing(theirs.queried(owner), "/answer", "\"2\"", WORDS));
        on("POST " + one + "withdrawal", owner -> changing(theirs.fresh(owner), "/withdrawal", "\"1\"", WORDS));
        on("POST " + one + "publication", owner -> changing(theirs.approved(owner), "/publication", "\"2\"", "{}"));
        on("POST /api/v1/confirmations", owner -> {
            Belongings.Posted fresh = theirs.unconfirmed(owner);
            return together(fresh, "confirmations", filter(fresh, owner)).showing("\"confirmed\":1");
        });
        on("POST /api/v1/approvals", owner -> {
            Belongings.Posted fresh = theirs.fresh(owner);
            return together(fresh, "approvals", filter(fresh, owner)).showing("\"approved\":1");
        });
        on("POST /api/v1/queries", owner -> {
            Belongings.Posted fresh = theirs.fresh(owner);
            return together(fresh, "queries", "{\"filter\":%s,\"words\":\"Why?\"}".formatted(filter(fresh, owner)))
                    .showing("\"queried\":1");
        });
        on("POST /api/v1/publications", owner -> {
            Belongings.Posted approved = theirs.approved(owner);
            return together(approved, "publications", filter(approved, owner)).showing("\"published\":1");
        });
        String policy = "/api/v1/approval-policies/";
        on("GET " + policy + "{scorecard}", owner -> get(policy + theirs.scorecard()));
        on(
                "GET " + policy + "{scorecard}/history",
                owner -> get(policy + theirs.scorecard() + "/history").showing("\"levels\":2"));
        on(
                "PUT " + policy + "{scorecard}",
                owner -> put(policy + theirs.scorecard(), "{\"levels\":2}")
                        .matching(ANY)
                        .watching(policy + theirs.scorecard()));
    }

    private void returns() {
        String one = "/api/v1/returns/{kpi}/{period}/{organisation}";
        on("GET /api/v1/returns", owner -> get("/api/v1/returns?limit=200").showing(theirs.alone(owner)));
        on(
                "GET /api/v1/returns/performance",
                owner -> get("/api/v1/returns/performance?limit=200")
                        .showing("\"organisation\":\"%s\"".formatted(owner)));
        on("GET " + one, owner -> get(theirs.owed(owner, "")).showing(theirs.silent(owner)));
        on("GET " + one + "/nil", owner -> get(theirs.owed(owner, "/nil")).showing(theirs.silent(owner)));
        on(
                "PUT " + one + "/nil",
                owner -> put(theirs.owed(owner, "/nil"), "{\"reason\":\"It was not run.\"}")
                        .matching(ANY)
                        .watching(theirs.owed(owner, "/nil")));
        on("DELETE " + one + "/nil", owner -> {
            officer()
                    .header("If-Match", ANY)
                    .body("{\"reason\":\"It was not run.\"}")
                    .put(theirs.owed(owner, "/nil"))
                    .then()
                    .statusCode(200);
            return delete(theirs.owed(owner, "/nil")).matching(ANY).watching(theirs.owed(owner, "/nil"));
        });
        on(
                "GET " + one + "/extension",
                owner -> get(theirs.owed(owner, "/extension")).showing(theirs.silent(owner)));
        on(
                "PUT " + one + "/extension",
                owner -> put(theirs.owed(owner, "/extension"), "{\"due\":\"2099-11-12\",\"reason\":\"A new system.\"}")
                        .matching(ANY)
                        .watching(theirs.owed(owner, "/extension")));
        on(
                "GET /api/v1/templates/{organisation}/{period}",
                owner -> get("/api/v1/templates/%s/%s?all=true".formatted(owner, PERIOD))
                        .showing(theirs.silent(owner)));
        on("GET /api/v1/due-rules/{kpi}", owner -> get("/api/v1/due-rules/" + theirs.silent(owner)));
        on(
                "PUT /api/v1/due-rules/{kpi}",
                owner -> put("/api/v1/due-rules/" + theirs.silent(owner), "{\"kind\":\"usual\"}")
                        .matching(ANY)
                        .watching("/api/v1/due-rules/" + theirs.silent(owner)));
    }

    private void reminders() {
        for (String owner : theirs.organisations()) {
            Sql.run("""
                    insert into reminder (addressee, day, kinds, state, attempts, leased_until, made_at, subject)
                    values (?, date '2021-10-22', '7-days-before', 'SENT', 1, now(), now(), ?)
                    """, owner, "What " + owner + " owes");
        }
        String contact = "/api/v1/contacts/";
        on("GET " + contact + "{organisation}", owner -> get(contact + owner).showing(owner));
        on(
                "PUT " + contact + "{organisation}",
                owner -> put(contact + owner, "{\"addresses\":[\"a@luton.example\"]}")
                        .matching(ANY)
                        .watching(contact + owner));
        on("GET /api/v1/reminders", owner -> get("/api/v1/reminders").showing("What %s owes".formatted(owner)));
        on("POST /api/v1/reminders", owner -> post("/api/v1/reminders?dryRun=true", ""));
    }

    private void clients() {
        theirs.organisations().forEach(Partner::known);
        on("POST " + CLIENTS, owner -> {
            String name = Partner.aName();
            return post(CLIENTS, """
                            {"organisation":"%s","name":"%s","role":"data-submitter"}""".formatted(owner, name))
                    .showing("partner-%s-%s".formatted(owner, name))
                    .watching(CLIENTS + "?limit=200&organisation=" + owner);
        });
        on(
                "GET " + CLIENTS,
                owner -> get(CLIENTS + "?limit=200")
                        .showing(theirs.partner(owner).clientId()));
        on(
                "GET " + CLIENTS + "/{id}",
                owner -> get(theirs.partner(owner).path())
                        .showing(theirs.partner(owner).clientId()));
        on(
                "GET " + CLIENTS + "/{id}/history",
                owner -> get(theirs.partner(owner).path() + "/history").showing("registered"));
        on("POST " + CLIENTS + "/{id}/secret", owner -> changing(Partner.registered(owner), "/secret", "\"1\"", ""));
        on(
                "POST " + CLIENTS + "/{id}/disablement",
                owner -> changing(Partner.registered(owner), "/disablement", "\"1\"", REASON));
        on(
                "POST " + CLIENTS + "/{id}/enablement",
                owner -> changing(Belongings.disabled(owner), "/enablement", "\"2\"", REASON));
    }

    private void uploadLinks() {
        on(
                "POST " + LINKS,
                owner -> post(LINKS, Belongings.wantedLink(owner))
                        .showing("/upload/")
                        .watching(LINKS + "?limit=200&organisation=" + owner));
        on("GET " + LINKS, owner -> get(LINKS + "?limit=200").showing(theirs.standingLink(owner)));
        on(
                "GET " + LINKS + "/{id}",
                owner -> get(LINKS + "/" + theirs.standingLink(owner)).showing(theirs.standingLink(owner)));
        on("POST " + LINKS + "/{id}/revocation", owner -> {
            String path = LINKS + "/" + Belongings.freshLink(owner);
            return post(path + "/revocation", "").watching(path);
        });
    }

    private void reference() {
        on("GET /api/v1/kpis", owner -> get("/api/v1/kpis?limit=200").showing(theirs.alone(owner)));
        on("GET /api/v1/periods", owner -> get("/api/v1/periods").showing(PERIOD));
        on(
                "GET /api/v1/periods/{code}",
                owner -> get("/api/v1/periods/" + PERIOD).showing(PERIOD));
        on(
                "POST /api/v1/periods",
                owner -> post("/api/v1/periods", "{\"code\":\"FY2009\",\"due\":\"2010-05-31\"}")
                        .watching("/api/v1/periods"));
        on("GET /api/v1/breaks/{kpi}", owner -> get("/api/v1/breaks/" + theirs.alone(owner)));
        on(
                "GET /api/v1/breaks/{kpi}/{period}",
                owner -> get(theirs.broken(owner)).showing("methodology"));
        on(
                "PUT /api/v1/breaks/{kpi}/{period}",
                owner -> put(theirs.broken(owner), BREAK).matching(ANY).watching(theirs.broken(owner)));
        on(
                "DELETE /api/v1/breaks/{kpi}/{period}",
                owner -> delete(theirs.broken(owner)).matching(ANY).watching(theirs.broken(owner)));
        on("GET /api/v1/chart-decisions/{kpi}", owner -> get("/api/v1/chart-decisions/" + theirs.alone(owner)));
        on(
                "GET /api/v1/chart-decisions/{kpi}/{period}",
                owner -> get(theirs.decided(owner)).showing("exceptional"));
        on(
                "PUT /api/v1/chart-decisions/{kpi}/{period}",
                owner -> put(theirs.decided(owner), CHART).matching(ANY).watching(theirs.decided(owner)));
        on(
                "DELETE /api/v1/chart-decisions/{kpi}/{period}",
                owner -> delete(theirs.decided(owner)).matching(ANY).watching(theirs.decided(owner)));
        String rule = "/api/v1/validation-rules/";
        on("GET /api/v1/validation-rules", owner -> get("/api/v1/validation-rules"));
        on("GET " + rule + "{code}", owner -> get(theirs.rule(owner, "")).showing("moves by chance"));
        on("GET " + rule + "{code}/history", owner -> get(theirs.rule(owner, "/history")));
        on(
                "PUT " + rule + "{code}",
                owner -> put(theirs.rule(owner, ""), RULE.formatted(theirs.alone(owner)))
                        .matching(ANY)
                        .watching("/api/v1/validation-rules"));
        on(
                "DELETE " + rule + "{code}",
                owner -> delete(theirs.rule(owner, "")).matching(ANY).watching("/api/v1/validation-rules"));
        on(
                "GET /api/v1/history/{aggregate}/{id}",
                owner -> get("/api/v1/history/measurement/"
                                + theirs.standing(owner).id())
                        .showing("submitted"));
    }

    private static Ask changing(Belongings.Posted posted, String how, String eTag, String body) {
        return post(posted.path(how), body).matching(eTag).watching(posted.path(""));
    }

    private static Ask changing(Partner partner, String how, String eTag, String body) {
        return post(partner.path() + how, body).matching(eTag).watching(partner.path());
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
