package uk.luton2040.measurement.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.auditor;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Sql;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.mail.MailServer;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class UploadLinkResourceTest {
    private static final String LINKS = "/api/v1/upload-links";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String partner = "linked-" + COUNT.incrementAndGet();
    private final String address = partner + "@example.org";

    @BeforeEach
    void theyProvideAKpi() {
        Api.theYearIsOpen();
        aKpi().providedBy(partner).known();
    }

    @Test
    void aLinkIsToldOnceAndListedWithoutWhatMakesItWork() {
        // When
        Response made = make("");

        // Then
        String link = made.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("link", matchesPattern("http://.*/upload/[A-Za-z0-9_-]{43}"))
                .body("state", is("open"))
                .body("madeBy", is("performance-office"))
                .extract()
                .path("link");
        Response listed = auditor().queryParam("organisation", partner).get(LINKS);
        listed.then().statusCode(200).body("items.id", is(List.of(made.<String>path("id"))));
        assertThat(listed.asString()).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        auditor().get(made.header("Location")).then().statusCode(200).body("expiresAt", notNullValue());
    }

    @Test
    void theNewestLinksComeFirstPageByPage() {
        // Given
        String first = make("").path("id");
        String second = make("").path("id");

        // When
        Response page = officer()
                .queryParam("organisation", partner)
                .queryParam("limit", 1)
                .get(LINKS);

        // Then
        page.then().body("items.id", is(List.of(second)));
        officer()
                .queryParam("organisation", partner)
                .queryParam("cursor", page.<String>path("next"))
                .get(LINKS)
                .then()
                .body("items.id", is(List.of(first)));
        officer().queryParam("cursor", "bm9uc2Vuc2U").get(LINKS).then().statusCode(422);
    }

    @Test
    void theOrganisationsContactsGetItByMail() {
        // Given
        contactIs(address);

        // When
        Response made = make(",\"email\":\"contacts\",\"expiresInDays\":14");

        // Then
        made.then().statusCode(201).body("mailedTo", hasItem(address));
        assertThat(MailServer.mailsTo(address)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Send the values of %s: July to September 2021".formatted(partner));
            assertThat(mail.text()).contains(made.<String>path("link"));
            assertThat(mail.html()).contains(made.<String>path("link"));
        });
    }

    @Test
    void aLinkThatCouldNotBeMailedIsGoodAllTheSame() {
        // Given
        contactIs(address);
        Sql.run("update contact set addresses = 'no address at all' where addressee = ?", partner);

        // When
        Response made = make(",\"email\":\"contacts\"");

        // Then
        made.then().statusCode(201).body("mailError", notNullValue()).body("mailedTo", is(List.of()));
        given().get(made.<String>path("link")).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"organisation":"nobody-we-know","period":"FY2021-Q2"}                    | /organisation
            {"organisation":"%s","period":"FY2031-Q2"}                                | /period
            {"organisation":"%s"}                                                     | /period
            {"organisation":"%s","period":"FY2021-Q2","expiresInDays":15}             | /expiresInDays
            {"organisation":"%s","period":"FY2021-Q2","expiresInDays":0}              | /expiresInDays
            {"organisation":"%s","period":"FY2021-Q2","email":"nobody"}               | /email
            {"organisation":"%s","period":"FY2021-Q2","email":"contacts"}             | /email
            """)
    void whatCannotBeIsRefusedWhereItStands(String body, String pointer) {
        officer()
                .body(body.replace("%s", partner))
                .post(LINKS)
                .then()
                .statusCode(422)
                .body("errors.pointer", is(List.of(pointer)));
    }

    @Test
    void linksAreTheOfficesToMakeAndTheAuditorsToRead() {
        // Given
        String id = make("").path("id");
        String revocation = "%s/%s/revocation".formatted(LINKS, id);

        // Then
        given().get(LINKS).then().statusCode(401);
        housing().get(LINKS).then().statusCode(403);
        housing().get(LINKS + "/" + id).then().statusCode(403);
        housing().post(revocation).then().statusCode(403);
        auditor().post(revocation).then().statusCode(403);
        auditor().body("{}").post(LINKS).then().statusCode(403);
        officer().get(LINKS + "/4f4e2d3c-0000-4000-8000-000000000000").then().statusCode(404);
    }

    private void contactIs(String someone) {
        officer()
                .header("If-Match", "*")
                .body("{\"addresses\":[\"%s\"]}".formatted(someone))
                .put("/api/v1/contacts/" + partner)
                .then()
                .statusCode(200);
    }

    private Response make(String more) {
        return officer().body("""
                {"organisation":"%s","period":"FY2021-Q2"%s}""".formatted(partner, more)).post(LINKS);
    }
}
