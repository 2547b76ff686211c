package uk.luton2040.delivery.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.testkit.Eventually.eventually;
import static uk.luton2040.testkit.Eventually.eventuallyTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.delivery.TheOthers;
import uk.luton2040.testkit.Owner;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;
import uk.luton2040.testkit.mail.MailServer;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class ReminderTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    /** It has been over for a month at least. */
    private static final YearMonth PERIOD = YearMonth.from(TODAY).minusMonths(2);

    private static final int DAYS_SINCE = (int) ChronoUnit.DAYS.between(PERIOD.atEndOfMonth(), TODAY);
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Each test has its own: a reminder goes out once. */
    private final String lead = "lead-" + COUNT.incrementAndGet();

    private final String address = lead + "@luton.example";

    @BeforeEach
    void aProjectOwesAnUpdate() throws SQLException {
        DeliveryPlan.clear();
        TheOthers.tell(1, TheOthers.aPeriod(PERIOD.toString(), TODAY));
        project("hall-" + lead, lead);
        dueIn(0, "0");
        eventually(
                "the period has arrived",
                () -> as("performance-office")
                        .get("/api/v1/project-updates/due?lead=" + lead)
                        .then()
                        .body("items", hasSize(1)));
    }

    @Test
    void oneMailListsAllThatALeadOwesAndIsSentOnce() {
        // Given
        project("second-" + lead, lead);
        writeTo(address);

        // When
        Response first = send();
        Response again = send();

        // Then
        first.then().body(mine("state"), contains("sent")).body(mine("kinds[0]"), contains("on-the-day"));
        again.then().body(mine("id"), hasSize(0));
        assertThat(MailServer.mailsTo(address)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Progress updates: 2 due");
            assertThat(mail.text())
                    .contains("this is what Lead <b>of</b> projects owes the performance office")
                    .contains("- hall-%s Market Hall".formatted(lead))
                    .contains("- second-%s Market Hall".formatted(lead));
            assertThat(mail.html()).contains("Lead &lt;b&gt;of&lt;/b&gt; projects");
            assertThat(mail.id()).startsWith("<delivery-plan-service-reminder-");
        });
        as("audit-office")
                .get("/api/v1/reminders?lead=" + lead)
                .then()
                .statusCode(200)
                .body("items.recipients", contains(List.of(address)))
                .body("items[0].attempts", equalTo(1));
    }

    @Test
    void ofTwoWhoRemindAtOnceOneSends() throws Exception {
        // Given
        writeTo(address);
        try (var replica = Owner.connect();
                var statement = replica.createStatement();
                var here = Executors.newSingleThreadExecutor()) {
            replica.setAutoCommit(false);
            statement.execute("""
                    with theirs as (
                        insert into reminder (addressee, day, kinds, state, attempts, leased_until, made_at)
                        values ('%1$s', date '%2$s', 'on-the-day', 'SENT', 1, now(), now()) returning id)
                    insert into reminder_claim select '%1$s', 'on-the-day', date '%2$s', id from theirs""".formatted(lead, TODAY));

            // When
            var answer = here.submit(ReminderTest::send);
            eventuallyTrue("the other's claim is waited for", () -> isWaitedFor(statement));
            replica.commit();

            // Then
            answer.get().then().statusCode(200).body(mine("id"), hasSize(0));
            assertThat(MailServer.mailsTo(address)).isEmpty();
        }
    }

    private static boolean isWaitedFor(Statement statement) {
        try (var waiting =
                statement.executeQuery("select 1 from pg_locks where locktype = 'transactionid' and not granted")) {
            return waiting.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void beforeAndAfterTheDueDateIsRemindedOnTheCyclesOwnDays() {
        // Given
        writeTo(address);

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
        assertThat(MailServer.mailsTo(address))
                .extracting(MailServer.Received::subject)
                .containsExactly("Progress updates: 1 due", "Progress updates: 1 overdue");
        as("audit-office")
                .get("/api/v1/reminders?lead=" + lead)
                .then()
                .body("items.kinds", contains(List.of("2-days-after"), List.of("10-days-before")));
    }

    @Test
    void whoHasReportedIsRemindedOfNothing() {
        // Given
        writeTo(address);
        String updates = "/api/v1/projects/hall-%s/updates".formatted(lead);
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
        withADraft.then().body(mine("subject"), contains("Progress updates: 1 due"));
        published.then().body(mine("id"), hasSize(0));
        assertThat(MailServer.mailsTo(address)).isEmpty();
    }

    @Test
    void whoHasNoContactIsNamed() {
        send().then().statusCode(200).body("withoutContact", hasItem(lead));
    }

    private static RequestSpecification projectLead() {
        return DeliveryPlan.holding(TemporaryClients.ofProjectLead());
    }

    @Test
    void aLeadSeesAndSaysItsOwnAddressAlone() {
        // Given
        project("own-" + lead, "test-project-lead");

        // Then
        projectLead()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(addresses(address))
                .put("/api/v1/contacts/test-project-lead")
                .then()
                .statusCode(200)
                .body("addresses", contains(address));
        projectLead().get("/api/v1/contacts/test-project-lead").then().statusCode(200);
        projectLead().get("/api/v1/contacts/" + lead).then().statusCode(404);
        projectLead()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(addresses(address))
                .put("/api/v1/contacts/" + lead)
                .then()
                .statusCode(404);
        writeTo(address);
        send();
        projectLead().get("/api/v1/reminders?lead=" + lead).then().body("items", hasSize(0));
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
                .put("/api/v1/contacts/" + lead)
                .then()
                .statusCode(422);
    }

    @Test
    void aContactIsChangedByWhoHasReadIt() {
        officer()
                .body(addresses(address))
                .put("/api/v1/contacts/" + lead)
                .then()
                .statusCode(428);
        officer()
                .header("If-Match", "\"4\"")
                .body(addresses(address))
                .put("/api/v1/contacts/" + lead)
                .then()
                .statusCode(412);
        officer()
                .header("If-Match", "*")
                .body(addresses(address))
                .put("/api/v1/contacts/leads-nothing")
                .then()
                .statusCode(404);
    }

    private void writeTo(String someone) {
        officer()
                .header("If-Match", "*")
                .body(addresses(someone))
                .put("/api/v1/contacts/" + lead)
                .then()
                .statusCode(200);
    }

    private static String addresses(String someone) {
        return "{\"addresses\":[\"%s\"]}".formatted(someone);
    }

    private static void project(String code, String subject) {
        officer()
                .body("""
                        {"code":"%s","title":"Market Hall","priority":"economy","objective":"Open it","stage":"in-progress",
                         "start":"2021-05-01","end":"2021-12-31",
                         "lead":{"subject":"%s","name":"Lead <b>of</b> projects"}}
                        """.formatted(code, subject))
                .post("/api/v1/projects")
                .then()
                .statusCode(201);
    }

    private static void dueIn(int days, String reminders) {
        officer()
                .header("If-Match", "*")
                .body("""
                        {"title":"Monthly","frequency":"monthly","calendar":"calendar","daysAfter":%d,"reminders":[%s]}
                        """.formatted(DAYS_SINCE + days, reminders))
                .put("/api/v1/update-rules/usual")
                .then()
                .statusCode(200);
    }

    private String mine(String field) {
        return "reminders.findAll { it.addressee == '%s' }.%s".formatted(lead, field);
    }

    private static Response send() {
        return officer().post("/api/v1/reminders");
    }

    private static RequestSpecification officer() {
        return as("performance-office").contentType("application/json");
    }
}
