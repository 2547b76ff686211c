package uk.luton2040.measurement.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.auditor;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.upload.ALink.values;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Sql;
import uk.luton2040.measurement.Workbooks;
import uk.luton2040.measurement.template.Templates;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class UploadPageResourceTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String partner = "uploader-" + COUNT.incrementAndGet();

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
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

    private static String row(int number) {
        return "<span class=\"narrow\">Row </span>%d</th>".formatted(number);
    }
}
