package uk.luton2040.measurement.upload;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.auditor;
import static uk.luton2040.measurement.Api.officer;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.AtOnce;
import uk.luton2040.measurement.Sql;
import uk.luton2040.measurement.TestClock;
import uk.luton2040.measurement.Workbooks;
import uk.luton2040.measurement.template.Templates;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class UploadPageResourceTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String GONE = "<h1>This link cannot be used</h1>";

    private final String partner = "uploader-" + COUNT.incrementAndGet();

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @AfterEach
    void theClockGoesOn() {
        TestClock.asEver();
    }

    @Test
    void aPartnerFillsInTheCsvFileSeesWhatWouldHappenAndSendsIt() {
        // Given
        String kpi = aKpi().providedBy(partner).titled("Homes <b>let</b>").known();
        ALink link = ALink.of(partner);
        String start = link.open().then().statusCode(200).extract().asString();

        // When
        String filled = link.template(".csv").asString().replace(kpi + ",FY2021-Q2,,,", kpi + ",FY2021-Q2,,63.5,");
        Response checked = link.check(filled);
        int keptByTheCheck = Api.kept(kpi);
        String receipt = link.send(checked).then().statusCode(200).extract().asString();

        // Then
        assertThat(start)
                .contains(partner, "July to September 2021", "Homes &lt;b&gt;let&lt;/b&gt;", "29 October 2021");
        assertThat(checked.asString()).contains(kpi + ", FY2021-Q2", "Good", "1 good, 0 refused");
        assertThat(keptByTheCheck).isZero();
        var seen = link.asSeenByTheOffice();
        String submission = seen.getString("submission");
        assertThat(seen.getString("state")).isEqualTo("used");
        assertThat(receipt).contains(submission);
        auditor()
                .get("/api/v1/submissions/" + submission)
                .then()
                .statusCode(200)
                .body("organisation", is(partner))
                .body("accepted", is(1))
                .body("submittedBy", is("upload-link %s of performance-office".formatted(link.id())));
        assertThat(Api.kept(kpi)).isEqualTo(1);
    }

    @Test
    void aPartnerFillsInTheWorkbookAndSendsIt() throws IOException {
        // Given
        String kpi = aKpi().providedBy(partner).known();
        ALink link = ALink.of(partner);
        byte[] file = link.template(".xlsx")
                .then()
                .statusCode(200)
                .contentType(Templates.XLSX)
                .extract()
                .asByteArray();

        // When
        byte[] filled = Workbooks.withCell(file, "D" + Workbooks.lineOf(kpi, file), "63.5");
        Response receipt = link.send(link.check("values.xlsx", filled));

        // Then
        receipt.then().statusCode(200).body(containsString("Your values have been sent"));
        assertThat(Api.kept(kpi)).isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsNamedByTheRowOfTheSpreadsheetAndCannotBeSent() {
        // Given
        String own = aKpi().providedBy(partner).known();
        String others = aKpi().known();
        ALink link = ALink.of(partner);

        // When
        String page = link.check("""
                kpi,period,value
                %1$s,FY2021-Q2,63.5
                %2$s,FY2021-Q2,1
                ,,
                %1$s,FY2021-Q1,many
                %1$s,FY2021-Q2,64
                """.formatted(own, others))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(page)
                .contains("1 good, 3 refused", "The file cannot be sent as it is")
                .contains(row(3), row(5), row(6), "&#39;many&#39; is no number", "keep one of them")
                .doesNotContain(row(4), "name=\"checked\"");
        assertThat(Api.kept(own)).isZero();
        assertThat(Api.kept(others)).isZero();
    }

    @Test
    void aDoubtThatAsksForACommentIsSaidAndCanBeSentAllTheSame() {
        // Given
        String kpi = aKpi().providedBy(partner).known();
        List.of("FY2019-Q3", "FY2019-Q4", "FY2020-Q1", "FY2020-Q2", "FY2020-Q3", "FY2020-Q4", "FY2021-Q1")
                .forEach(period -> Sql.measured(partner, kpi, period, "", "PUBLISHED", "2021-08-05", null));
        Sql.run("update measurement set newest_value = 61.5 where kpi = ?", kpi);
        ALink link = ALink.of(partner);

        // When
        Response checked = link.check("kpi,period,value\n%s,FY2021-Q2,95\n".formatted(kpi));

        // Then
        assertThat(checked.asString()).contains("comment asked for", "A comment is asked for in 1 of the rows");
        link.send(checked).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "kpi,period,value\n", "a,b\n1,2\n", "kpi,period,value\n\"a,b", "PK\u0003\u0004no workbook"})
    void whatIsNoFileOfValuesIsRefusedInWords(String file) {
        // Given
        aKpi().providedBy(partner).known();
        ALink link = ALink.of(partner);

        // When
        Response page = link.check(file);

        // Then
        page.then()
                .statusCode(422)
                .contentType("text/html")
                .body(containsString("The file was not taken"))
                .body(containsString("<form "));
        assertThat(link.asSeenByTheOffice().getString("state")).isEqualTo("open");
    }

    @Test
    void onlyWhatWasCheckedLastIsSent() {
        // Given
        String kpi = aKpi().providedBy(partner).known();
        ALink link = ALink.of(partner);
        String first = ALink.checked(link.check(values(kpi, "1")));
        String second = ALink.checked(link.check(values(kpi, "2")));

        // When
        link.send(first).then().statusCode(422).body(containsString("checked last"));
        link.send("nonsense").then().statusCode(422);
        given().contentType("application/x-www-form-urlencoded")
                .post(link.url() + "/submission")
                .then()
                .statusCode(422);
        assertThat(Api.kept(kpi)).isZero();

        // Then
        link.send(second).then().statusCode(200);
        officer().queryParam("kpi", kpi).get("/api/v1/measurements").then().body("items[0].newest.value", is(2));
    }

    @Test
    void whatHasBecomeWrongSinceItWasCheckedIsNotSentAndLeavesTheLinkGood() {
        // Given
        String kpi = aKpi().providedBy(partner).known();
        ALink link = ALink.of(partner);
        String checked = ALink.checked(link.check(values(kpi, "1")));
        Sql.run("update known_kpi set providers = '{housing}' where code = ?", kpi);
        Sql.run("update reference_version set version = version + 1");

        // When
        Response page = link.send(checked);

        // Then
        page.then().statusCode(422).body(containsString("Row 2, "));
        assertThat(link.asSeenByTheOffice().getString("state")).isEqualTo("open");
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

    @Test
    void whoMadeTheLinkApprovesNothingThatCameThroughIt() {
        // Given
        String kpi = aKpi().providedBy(partner).known();
        ALink link = ALink.of(partner);
        link.send(link.check(values(kpi, "1"))).then().statusCode(200);
        UUID id = UUID.fromString(
                officer().queryParam("kpi", kpi).get("/api/v1/measurements").path("items[0].id"));

        // When
        Response refused = Api.decide(id, "approval", "\"1\"");

        // Then
        refused.then().statusCode(409).body("detail", containsString("somebody else must approve it"));
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

    private static String values(String kpi, String value) {
        return "kpi,period,value\n%s,FY2021-Q2,%s\n".formatted(kpi, value);
    }

    private static String row(int number) {
        return "<span class=\"narrow\">Row </span>%d</th>".formatted(number);
    }
}
