package uk.luton2040.catalogue.review;

import static org.hamcrest.Matchers.is;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;
import static uk.luton2040.testkit.Eventually.eventually;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.ImpactState;
import uk.luton2040.testkit.Publisher;

/** A review of its own over HTTP, and reporting's answers as it would send them. */
final class Reviewing {
    final String code = "t-" + UUID.randomUUID().toString().substring(0, 8);

    static String aKpi() {
        String kpi = "T-" + UUID.randomUUID().toString().substring(0, 8);
        editor().contentType(ContentType.JSON)
                .body("""
                        {"code":"%s","definition":{"title":"Trees planted","valueType":"number","unit":"trees",
                        "betterWhen":"higher","frequency":"quarterly","providers":["climate-team"],"decimals":0,
                        "rule":{"kind":"percent","tolerance":0.10,"strict":false,"illustrative":false}}}""".formatted(kpi))
                .post("/api/v1/kpis")
                .then()
                .statusCode(201);
        return kpi;
    }

    static String tag(String path) {
        return viewer().get(path).header("ETag");
    }

    Reviewing open() {
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"title\":\"Review %s\",\"plan\":\"luton-2040\",\"effectiveFrom\":\"2022-04-01\"}"
                        .formatted(code))
                .put(path())
                .then()
                .statusCode(200);
        return this;
    }

    String path() {
        return "/api/v1/reviews/" + code;
    }

    ValidatableResponse propose(String body) {
        return editor().contentType(ContentType.JSON)
                .body(body)
                .post(path() + "/proposals")
                .then();
    }

    ValidatableResponse proposeChange(String kpi, String changes) {
        return propose("{\"kind\":\"change\",\"kpi\":\"%s\",\"changes\":%s,\"why\":\"members asked\"}"
                .formatted(kpi, changes));
    }

    ValidatableResponse decide(String rest, String... decisions) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag(path()))
                .body("{\"minutes\":\"Executive, item 7\"%s,\"decisions\":[%s]}"
                        .formatted(rest, String.join(",", decisions)))
                .post(path() + "/decisions")
                .then();
    }

    static String accepted(int number) {
        return "{\"proposal\":%d,\"outcome\":\"accepted\"}".formatted(number);
    }

    /** One flip of one board, as reporting would tell it; returns when the catalogue shows it. */
    void reportingAnswers(int number, String kpi, long proposalRevision, long revision) {
        answer(number, kpi, proposalRevision, revision);
        eventually(
                "the impact is shown",
                () -> viewer().get(path() + "/proposals/" + number + "/impact")
                        .then()
                        .body("calculation", is("test-" + revision)));
    }

    void answer(int number, String kpi, long proposalRevision, long revision) {
        var impact = new ImpactState(
                code + ":" + number,
                proposalRevision,
                kpi,
                Instant.parse("2021-11-15T09:30:00Z"),
                "test-" + revision,
                4,
                List.of(new ImpactState.Flip(
                        "FY2021-Q1", "April to June 2021", "95 trees", "amber", "red", "It misses by more.")),
                List.of(
                        new ImpactState.Board(
                                "climate-board", "Climate Board", "luton-2040", "FY2021-H1", "amber", "red"),
                        new ImpactState.Board("executive", "Executive", "luton-2040", "FY2021-H1", "amber", "red")),
                List.of());
        Publisher.publish(
                ConfigProvider.getConfig().getValue("luton2040.topic-prefix", String.class),
                Event.of(code + ":" + number, revision, new Change("calculated", "test", impact.asAt()), impact)
                        .in(1));
    }
}
