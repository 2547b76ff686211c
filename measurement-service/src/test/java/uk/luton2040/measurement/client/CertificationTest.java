package uk.luton2040.measurement.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.measurement.client.Partner.CLIENTS;
import static uk.luton2040.measurement.client.Partner.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.RealParts;

/** What a registered client learns by its dry runs, and what its token is good for. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CertificationTest {
    private static final String DRY_RUN = "/api/v1/submissions?dryRun=true";

    @Test
    void aDryRunWithoutARefusedRowCertifiesIt() {
        // Given
        Api.theYearIsOpen();
        String kpi = aKpi().known();
        Partner partner = registered("housing");

        // When
        partner.calls()
                .body(Row.submission(aRow(kpi, "FY2021-Q1"), aRow(kpi, "FY2021-Q2")))
                .post(DRY_RUN)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true));

        // Then
        JsonPath seen = partner.seen();
        assertThat(seen.getString("certifiedAt")).isNotNull().isEqualTo(seen.getString("lastDryRun.at"));
        assertThat(seen.getInt("lastDryRun.rows")).isEqualTo(2);
        assertThat(seen.getInt("lastDryRun.refused")).isZero();
        assertThat(listed("certified=false")).doesNotContain(partner.clientId());
        assertThat(listed("certified=true")).contains(partner.clientId());
        assertThat(Api.kept(kpi)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"atomic,422", "partial,200"})
    void aRefusedRowIsCountedAndCertifiesNobody(String mode, int status) {
        // Given
        Api.theYearIsOpen();
        String kpi = aKpi().known();
        String others = aKpi().providedBy("hr").known();
        Partner partner = registered("housing");

        // When
        partner.calls()
                .body(Row.submission(aRow(kpi, "FY2021-Q1"), aRow(others, "FY2021-Q1")))
                .post(DRY_RUN + "&mode=" + mode)
                .then()
                .statusCode(status);

        // Then
        JsonPath seen = partner.seen();
        assertThat(seen.getString("certifiedAt")).isNull();
        assertThat(seen.getInt("lastDryRun.rows")).isEqualTo(2);
        assertThat(seen.getInt("lastDryRun.refused")).isOne();
        assertThat(listed("certified=false")).contains(partner.clientId());
    }

    @Test
    void onceCertifiedItStaysSo() {
        // Given
        Api.theYearIsOpen();
        String kpi = aKpi().known();
        Partner partner = registered("housing");
        partner.calls().body(Row.submission(aRow(kpi, "FY2021-Q1"))).post(DRY_RUN);
        String certifiedAt = partner.seen().getString("certifiedAt");

        // When
        partner.calls().body(Row.submission(aRow("NONE", "FY2021-Q1"))).post(DRY_RUN);

        // Then
        assertThat(partner.seen().getString("certifiedAt")).isEqualTo(certifiedAt);
        assertThat(partner.seen().getInt("lastDryRun.refused")).isOne();
    }

    @Test
    void aDryRunOfAClientThatIsNotRegisteredLeavesNothing() {
        // Given
        Api.theYearIsOpen();
        long before = Partner.count("select count(*) from client_dry_run");

        // When
        Api.housing()
                .body(Row.submission(aRow(aKpi().known(), "FY2021-Q1")))
                .post(DRY_RUN)
                .then()
                .statusCode(200);

        // Then
        assertThat(Partner.count("select count(*) from client_dry_run")).isEqualTo(before);
    }

    @Test
    void aSubmitterDoesNothingForOthersAndNothingAnOfficerDoes() {
        // Given
        Api.theYearIsOpen();
        String others = aKpi().providedBy("hr").known();
        Partner partner = registered("housing");

        // Then
        partner.calls()
                .body(Row.submission(aRow(others, "FY2021-Q1")))
                .post(DRY_RUN)
                .then()
                .statusCode(422);
        partner.calls().get(CLIENTS).then().statusCode(403);
        partner.calls().get(partner.path()).then().statusCode(403);
        partner.calls()
                .body("{\"code\":\"FY2021-Q3\",\"due\":\"2022-01-28\"}")
                .post("/api/v1/periods")
                .then()
                .statusCode(403);
    }

    private static List<String> listed(String filter) {
        List<String> all = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            JsonPath page = Api.officer()
                    .get(CLIENTS + "?limit=2&" + filter + "&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items.clientId"));
            cursor = page.getString("next");
        }
        return all;
    }
}
