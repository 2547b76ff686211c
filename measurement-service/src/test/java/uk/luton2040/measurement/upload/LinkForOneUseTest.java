package uk.luton2040.measurement.upload;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.upload.ALink.values;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.AtOnce;
import uk.luton2040.measurement.TestClock;
import uk.luton2040.testkit.RealParts;

/** A link is good for one file, for a while, and for whoever was sent it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LinkForOneUseTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String GONE = "<h1>This link cannot be used</h1>";

    private final String partner = "link-holder-" + COUNT.incrementAndGet();

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @AfterEach
    void theClockGoesOn() {
        TestClock.asEver();
    }

    @Test
    void aUsedLinkIsGoodForNothing() {
        // Given
        String kpi = aKpi().providedBy(partner).known();
        ALink link = ALink.of(partner);
        String checked = ALink.checked(link.check(values(kpi, "1")));
        link.send(checked).then().statusCode(200);

        // Then
        assertGone(link, checked);
    }

    @Test
    void ofTwoWhoSendAtOnceOneDoes() {
        // Given
        String kpi = aKpi().providedBy(partner).known();
        ALink link = ALink.of(partner);
        String checked = ALink.checked(link.check(values(kpi, "1")));

        // When
        List<Integer> answers = AtOnce.run(4, i -> link.send(checked).statusCode());

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 410, 410, 410);
        List<String> senders = officer()
                .queryParam("limit", 200)
                .get("/api/v1/submissions")
                .jsonPath()
                .getList("items.submittedBy");
        assertThat(senders)
                .filteredOn(sender -> sender.contains(link.id().toString()))
                .hasSize(1);
    }

    @Test
    void anExpiredLinkIsGoodForNothingAndItsFileIsForgotten() {
        // Given
        String kpi = aKpi().providedBy(partner).known();
        ALink link = ALink.of(partner);
        String checked = ALink.checked(link.check(values(kpi, "1")));

        // When
        TestClock.itIs(Instant.now().plus(Duration.ofDays(7)).toString());
        Arc.container().instance(CheckedFiles.class).get().forgetTheExpired();

        // Then
        assertGone(link, checked);
        assertThat(link.asSeenByTheOffice().getString("state")).isEqualTo("expired");
        TestClock.asEver();
        link.send(checked).then().statusCode(422).body(containsString("checked last"));
    }

    @Test
    void aRevokedLinkIsGoodForNothing() {
        // Given
        String kpi = aKpi().providedBy(partner).known();
        ALink link = ALink.of(partner);
        String checked = ALink.checked(link.check(values(kpi, "1")));
        String revocation = "/api/v1/upload-links/%s/revocation".formatted(link.id());

        // When
        officer()
                .post(revocation)
                .then()
                .statusCode(200)
                .body("state", is("revoked"))
                .body("revokedBy", is("performance-office"));

        // Then
        assertGone(link, checked);
        officer().post(revocation).then().statusCode(409);
    }

    @Test
    void anUnknownLinkIsToldTheSameAsAUsedOne() {
        given().get("/upload/" + Token.random().text())
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString(GONE));
    }

    @Test
    void nothingElseIsOfferedThere() {
        // Given
        aKpi().providedBy(partner).known();
        ALink link = ALink.of(partner);

        // Then
        given().put(link.url()).then().statusCode(405);
        given().delete(link.url()).then().statusCode(405);
        given().get(link.url() + "/submission").then().statusCode(405);
        given().contentType("text/csv").body("kpi\n").post(link.url()).then().statusCode(415);
        given().get(link.url() + "/template.pdf").then().statusCode(404);
    }

    @Test
    void theTokenIsKeptFromCachesSearchEnginesOtherSitesAndLogs() {
        // Given
        String kpi = aKpi().providedBy(partner).known();
        Queue<String> logged = new ConcurrentLinkedQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);

        // When
        ALink link = ALink.of(partner);
        try {
            link.check("nonsense");
            link.send(link.check(values(kpi, "1"))).then().statusCode(200);
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }

        // Then
        link.open()
                .then()
                .statusCode(410)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        assertThat(logged).noneMatch(line -> line.contains(link.token()));
        assertThat(given().get("/q/metrics").asString())
                .contains("/upload/{token}")
                .doesNotContain(link.token());
        given().get("/assets/upload.css").then().statusCode(200).header("Referrer-Policy", nullValue());
    }

    private static void assertGone(ALink link, String checked) {
        Map.of(
                        "page", link.open(),
                        "template", link.template(".csv"),
                        "workbook", link.template(".xlsx"),
                        "check", link.check("kpi,period,value\n"),
                        "submission", link.send(checked))
                .forEach((what, answer) -> {
                    assertThat(answer.statusCode()).as(what).isEqualTo(410);
                    assertThat(new String(answer.asByteArray(), UTF_8)).as(what).contains(GONE);
                });
    }
}
