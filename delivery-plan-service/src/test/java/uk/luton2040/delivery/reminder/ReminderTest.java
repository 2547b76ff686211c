package uk.luton2040.delivery.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.reminder.OwingLead.PERIOD;
import static uk.luton2040.delivery.reminder.OwingLead.addresses;
import static uk.luton2040.delivery.reminder.OwingLead.dueIn;
import static uk.luton2040.delivery.reminder.OwingLead.officer;
import static uk.luton2040.delivery.reminder.OwingLead.project;
import static uk.luton2040.delivery.reminder.OwingLead.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;
import uk.luton2040.testkit.mail.MailServer;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class ReminderTest {
    private OwingLead lead;

    @BeforeEach
    void aLeadOwesAnUpdate() throws SQLException {
        lead = OwingLead.told();
    }

    @Test
    void oneMailListsAllThatALeadOwesAndIsSentOnce() {
        // Given
        lead.leads("second-" + lead.name());
        lead.isWrittenTo();

        // When
        Response first = send();
        Response again = send();

        // Then
        first.then().body(lead.field("state"), contains("sent")).body(lead.field("kinds[0]"), contains("on-the-day"));
        again.then().body(lead.field("id"), hasSize(0));
        assertThat(MailServer.mailsTo(lead.address())).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Progress updates: 2 due");
            assertThat(mail.text())
                    .contains("this is what Lead <b>of</b> projects owes the performance office")
                    .contains("- hall-%s Market Hall".formatted(lead.name()))
                    .contains("- second-%s Market Hall".formatted(lead.name()));
            assertThat(mail.html()).contains("Lead &lt;b&gt;of&lt;/b&gt; projects");
            assertThat(mail.id()).startsWith("<delivery-plan-service-reminder-");
        });
        as("audit-office")
                .get("/api/v1/reminders?lead=" + lead.name())
                .then()
                .statusCode(200)
                .body("items.recipients", contains(List.of(lead.address())))
                .body("items[0].attempts", equalTo(1));
    }

    @Test
    void beforeAndAfterTheDueDateIsRemindedOnTheCyclesOwnDays() {
        // Given
        lead.isWrittenTo();

        // When: due in ten days, with a reminder ten days before
        dueIn(10, "-10");
        send();
        // When: overdue by two days, with a reminder two days after
        dueIn(-2, "2");
        send();
        // When: a day that is no occasion, as the one on the due date is three days gone
        dueIn(-4, "0, 30");
        send();

        // Then
        assertThat(MailServer.mailsTo(lead.address()))
                .extracting(MailServer.Received::subject)
                .containsExactly("Progress updates: 1 due", "Progress updates: 1 overdue");
        as("audit-office")
                .get("/api/v1/reminders?lead=" + lead.name())
                .then()
                .body("items.kinds", contains(List.of("2-days-after"), List.of("10-days-before")));
    }

    @Test
    void whoHasReportedIsRemindedOfNothing() {
        // Given
        lead.isWrittenTo();
        String updates = "/api/v1/projects/hall-%s/updates".formatted(lead.name());
        officer().body("""
                        {"period":"%s","ownStatus":"green","highlights":"Open","nextSteps":"None"}
                        """.formatted(PERIOD)).post(updates).then().statusCode(201);

        // When
        Response withADraft = officer().queryParam("dryRun", true).post("/api/v1/reminders");
        officer()
                .header("If-Match", "\"1\"")
                .post(updates + "/1/publication")
                .then()
                .statusCode(200);
        Response published = send();

        // Then
        withADraft.then().body(lead.field("subject"), contains("Progress updates: 1 due"));
        published.then().body(lead.field("id"), hasSize(0));
        assertThat(MailServer.mailsTo(lead.address())).isEmpty();
    }

    @Test
    void whoHasNoContactIsNamed() {
        send().then().statusCode(200).body("withoutContact", hasItem(lead.name()));
    }

    private static RequestSpecification projectLead() {
        return DeliveryPlan.holding(TemporaryClients.ofProjectLead());
    }

    @Test
    void aLeadSeesAndSaysItsOwnAddressAlone() {
        // Given
        project("own-" + lead.name(), "test-project-lead");

        // Then
        projectLead()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(addresses(lead.address()))
                .put("/api/v1/contacts/test-project-lead")
                .then()
                .statusCode(200)
                .body("addresses", contains(lead.address()));
        projectLead().get("/api/v1/contacts/test-project-lead").then().statusCode(200);
        projectLead().get("/api/v1/contacts/" + lead.name()).then().statusCode(404);
        projectLead()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(addresses(lead.address()))
                .put("/api/v1/contacts/" + lead.name())
                .then()
                .statusCode(404);
        lead.isWrittenTo();
        send();
        projectLead().get("/api/v1/reminders?lead=" + lead.name()).then().body("items", hasSize(0));
        projectLead().post("/api/v1/reminders").then().statusCode(403);
        officer()
                .queryParam("dryRun", "perhaps")
                .post("/api/v1/reminders")
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"addresses\":[\"nobody\"]}", "{\"addresses\":[\"a@b.example\\nBcc: c@d.example\"]}"})
    void whatIsNoAddressIsRefused(String body) {
        officer()
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/contacts/" + lead.name())
                .then()
                .statusCode(422);
    }

    @Test
    void aContactIsChangedByWhoHasReadIt() {
        officer()
                .body(addresses(lead.address()))
                .put("/api/v1/contacts/" + lead.name())
                .then()
                .statusCode(428);
        officer()
                .header("If-Match", "\"4\"")
                .body(addresses(lead.address()))
                .put("/api/v1/contacts/" + lead.name())
                .then()
                .statusCode(412);
        officer()
                .header("If-Match", "*")
                .body(addresses(lead.address()))
                .put("/api/v1/contacts/leads-nothing")
                .then()
                .statusCode(404);
    }
}
