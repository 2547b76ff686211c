package uk.luton2040.measurement;

import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Belongings.ANY;
import static uk.luton2040.measurement.Belongings.LINKS;
import static uk.luton2040.measurement.Belongings.PERIOD;
import static uk.luton2040.measurement.Belongings.REASON;
import static uk.luton2040.measurement.client.Partner.CLIENTS;
import static uk.luton2040.testkit.matrix.Ask.delete;
import static uk.luton2040.testkit.matrix.Ask.get;
import static uk.luton2040.testkit.matrix.Ask.post;
import static uk.luton2040.testkit.matrix.Ask.put;

import java.util.function.BiConsumer;
import java.util.function.Function;
import uk.luton2040.measurement.client.Partner;
import uk.luton2040.testkit.matrix.Ask;

/** Of organisations: what they owe, how they are reached, and what they post by. */
record PartnerAsks(Belongings theirs, BiConsumer<String, Function<String, Ask>> on) {

    void all() {
        returns();
        reminders();
        clients();
        uploadLinks();
    }

    private void returns() {
        String one = "/api/v1/returns/{kpi}/{period}/{organisation}";
        on.accept(
                "GET /api/v1/returns", owner -> get("/api/v1/returns?limit=200").showing(theirs.alone(owner)));
        on.accept(
                "GET /api/v1/returns/performance",
                owner -> get("/api/v1/returns/performance?limit=200")
                        .showing("\"organisation\":\"%s\"".formatted(owner)));
        on.accept("GET " + one, owner -> get(theirs.owed(owner, "")).showing(theirs.silent(owner)));
        on.accept(
                "GET " + one + "/nil", owner -> get(theirs.owed(owner, "/nil")).showing(theirs.silent(owner)));
        on.accept(
                "PUT " + one + "/nil",
                owner -> put(theirs.owed(owner, "/nil"), "{\"reason\":\"It was not run.\"}")
                        .matching(ANY)
                        .watching(theirs.owed(owner, "/nil")));
        on.accept("DELETE " + one + "/nil", owner -> {
            officer()
                    .header("If-Match", ANY)
                    .body("{\"reason\":\"It was not run.\"}")
                    .put(theirs.owed(owner, "/nil"))
                    .then()
                    .statusCode(200);
            return delete(theirs.owed(owner, "/nil")).matching(ANY).watching(theirs.owed(owner, "/nil"));
        });
        on.accept(
                "GET " + one + "/extension",
                owner -> get(theirs.owed(owner, "/extension")).showing(theirs.silent(owner)));
        on.accept(
                "PUT " + one + "/extension",
                owner -> put(theirs.owed(owner, "/extension"), "{\"due\":\"2099-11-12\",\"reason\":\"A new system.\"}")
                        .matching(ANY)
                        .watching(theirs.owed(owner, "/extension")));
        on.accept(
                "GET /api/v1/templates/{organisation}/{period}",
                owner -> get("/api/v1/templates/%s/%s?all=true".formatted(owner, PERIOD))
                        .showing(theirs.silent(owner)));
        on.accept("GET /api/v1/due-rules/{kpi}", owner -> get("/api/v1/due-rules/" + theirs.silent(owner)));
        on.accept(
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
        on.accept(
                "GET " + contact + "{organisation}",
                owner -> get(contact + owner).showing(owner));
        on.accept(
                "PUT " + contact + "{organisation}",
                owner -> put(contact + owner, "{\"addresses\":[\"a@luton.example\"]}")
                        .matching(ANY)
                        .watching(contact + owner));
        on.accept("GET /api/v1/reminders", owner -> get("/api/v1/reminders").showing("What %s owes".formatted(owner)));
        on.accept("POST /api/v1/reminders", owner -> post("/api/v1/reminders?dryRun=true", ""));
    }

    private void clients() {
        theirs.organisations().forEach(Partner::known);
        on.accept("POST " + CLIENTS, owner -> {
            String name = Partner.aName();
            return post(CLIENTS, """
                            {"organisation":"%s","name":"%s","role":"data-submitter"}""".formatted(owner, name))
                    .showing("partner-%s-%s".formatted(owner, name))
                    .watching(CLIENTS + "?limit=200&organisation=" + owner);
        });
        on.accept(
                "GET " + CLIENTS,
                owner -> get(CLIENTS + "?limit=200")
                        .showing(theirs.partner(owner).clientId()));
        on.accept(
                "GET " + CLIENTS + "/{id}",
                owner -> get(theirs.partner(owner).path())
                        .showing(theirs.partner(owner).clientId()));
        on.accept(
                "GET " + CLIENTS + "/{id}/history",
                owner -> get(theirs.partner(owner).path() + "/history").showing("registered"));
        on.accept(
                "POST " + CLIENTS + "/{id}/secret",
                owner -> changing(Partner.registered(owner), "/secret", "\"1\"", ""));
        on.accept(
                "POST " + CLIENTS + "/{id}/disablement",
                owner -> changing(Partner.registered(owner), "/disablement", "\"1\"", REASON));
        on.accept(
                "POST " + CLIENTS + "/{id}/enablement",
                owner -> changing(Belongings.disabled(owner), "/enablement", "\"2\"", REASON));
    }

    private void uploadLinks() {
        on.accept(
                "POST " + LINKS,
                owner -> post(LINKS, Belongings.wantedLink(owner))
                        .showing("/upload/")
                        .watching(LINKS + "?limit=200&organisation=" + owner));
        on.accept("GET " + LINKS, owner -> get(LINKS + "?limit=200").showing(theirs.standingLink(owner)));
        on.accept(
                "GET " + LINKS + "/{id}",
                owner -> get(LINKS + "/" + theirs.standingLink(owner)).showing(theirs.standingLink(owner)));
        on.accept("POST " + LINKS + "/{id}/revocation", owner -> {
            String path = LINKS + "/" + Belongings.freshLink(owner);
            return post(path + "/revocation", "").watching(path);
        });
    }

    private static Ask changing(Partner partner, String how, String eTag, String body) {
        return post(partner.path() + how, body).matching(eTag).watching(partner.path());
    }
}
