package uk.luton2040.measurement.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.auditor;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.testkit.Eventually.eventuallyTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.AtOnce;
import uk.luton2040.measurement.Sql;
import uk.luton2040.measurement.TestClock;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.mail.MailServer;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class ReminderResourceTest {
    private static final String SEVEN_DAYS_BEFORE = "2021-10-22T08:00:00Z";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Each test has its own: a reminder goes out once. */
    private final String partner = "partner-" + COUNT.incrementAndGet();

    private final String address = partner + "@example.org";

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
        TestClock.itIs(SEVEN_DAYS_BEFORE);
    }

    @AfterEach
    void theClockGoesOn() {
        TestClock.asEver();
    }

    @Test
    void oneMailListsAllThatIsOwedAndIsSentOnce() {
        // Given
        String first = aKpi().providedBy(partner).titled("Homes <b>let</b>").known();
        String second = aKpi().providedBy(partner).known();
        writeTo(address);

        // When
        mine(send())
                .forEach(reminder -> assertThat(reminder)
                        .containsEntry("state", "sent")
                        .containsEntry("kinds", List.of("7-days-before")));
        List<Map<String, Object>> again = mine(send());

        // Then
        assertThat(again).isEmpty();
        assertThat(MailServer.mailsTo(address)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Returns of %s: 2 overdue, 2 due".formatted(partner));
            assertThat(mail.text())
                    .contains(first + " Homes <b>let</b>, July to September 2021: due on 29 October 2021.")
                    .contains(second)
                    .contains("Send the value by 29 October 2021.");
            assertThat(mail.html()).contains("Homes &lt;b&gt;let&lt;/b&gt;");
        });
        auditor()
                .queryParam("organisation", partner)
                .get("/api/v1/reminders")
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("items[0].recipients", is(List.of(address)))
                .body("items[0].attempts", is(1));
    }

    @Test
    void onTheNextOccasionTheNextMailIsSent() {
        // Given
        String kpi = aKpi().providedBy(partner).known();
        writeTo(address);
        send();

        // When
        TestClock.itIs("2021-10-29T08:00:00Z");
        send();
        Sql.measured(partner, kpi, "FY2021-Q2", "", "SUBMITTED", "2021-10-30", null);
        TestClock.itIs("2021-11-01T08:00:00Z");
        send();

        // Then
        assertThat(MailServer.mailsTo(address)).hasSize(2);
    }

    @Test
    void ofManyWhoSendAtOnceOneDoes() {
        // Given
        aKpi().providedBy(partner).known();
        writeTo(address);

        // When
        AtOnce.run(6, i -> send().statusCode());

        // Then
        assertThat(MailServer.mailsTo(address)).hasSize(1);
    }

    @Test
    void whatAnotherReplicaIsAboutToSendIsNotSentAgain() throws Exception {
        // Given
        aKpi().providedBy(partner).known();
        writeTo(address);

        // When
        try (var other = Sql.connect();
                var here = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            Sql.run(other, """
                    insert into reminder (addressee, day, kinds, state, attempts, leased_until, made_at)
                    values (?, '2021-10-22', '7-days-before', 'SENT', 1, '2021-10-22T08:05Z', '2021-10-22T08:00Z')
                    """, partner);
            Sql.run(other, """
                    insert into reminder_claim (addressee, kind, day, reminder)
                    select addressee, kinds, day, id from reminder where addressee = ?
                    """, partner);
            var answer = here.submit(ReminderResourceTest::send);
            eventuallyTrue("the second waits for the first", Sql::somebodyWaits);
            other.commit();

            // Then
            assertThat(mine(answer.get())).isEmpty();
        }
        assertThat(MailServer.mailsTo(address)).isEmpty();
    }

    @Test
    void whatCouldNotBeSentIsTriedAgainWithTheAddressOfThen() {
        // Given
        aKpi().providedBy(partner).known();
        writeTo(address);
        Sql.run("update contact set addresses = 'no address at all' where addressee = ?", partner);

        // When
        var failed = mine(send());
        writeTo(address);
        var sent = mine(send());

        // Then
        assertThat(failed)
                .singleElement()
                .satisfies(reminder ->
                        assertThat(reminder).containsEntry("state", "failed").containsKey("error"));
        assertThat(sent)
                .singleElement()
                .satisfies(reminder ->
                        assertThat(reminder).containsEntry("state", "sent").containsEntry("attempts", 2));
        assertThat(MailServer.mailsTo(address)).hasSize(1);
    }

    @Test
    void aMailServerThatSaysNothingHoldsNobodyUp() {
        // Given
        String other = partner + "-too";
        aKpi().providedBy(partner).known();
        writeTo(address);
        aKpi().providedBy(other).known();
        writeTo(other, "too-" + address);

        // When
        Response without;
        try (var silence = MailServer.saysNothing()) {
            without = send();
        }
        Response with = send();

        // Then
        List<Map<String, Object>> tried =
                without.then().statusCode(200).extract().jsonPath().getList("reminders");
        assertThat(tried)
                .as("the first is waited for, the others are not tried")
                .singleElement()
                .satisfies(reminder -> assertThat(reminder)
                        .containsEntry("state", "failed")
                        .containsEntry("error", "The mail server has not taken it within 5 s."));
        without.then().body("notTried", greaterThan(0));
        assertThat(without.timeIn(TimeUnit.SECONDS)).isLessThan(2 * MailServer.PATIENCE.toSeconds());
        assertThat(mine(with))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder).containsEntry("state", "sent"));
        assertThat(MailServer.mailsTo(address)).hasSize(1);
    }

    @Test
    void aDryRunShowsTheMailAndSendsNone() {
        // Given
        aKpi().providedBy(partner).known();
        writeTo(address);

        // When
        var shown = mine(officer().queryParam("dryRun", true).post("/api/v1/reminders"));

        // Then
        assertThat(shown)
                .singleElement()
                .satisfies(reminder ->
                        assertThat(String.valueOf(reminder.get("text"))).contains("due on 29 October 2021"));
        assertThat(MailServer.mailsTo(address)).isEmpty();
        assertThat(mine(send())).hasSize(1);
    }

    @Test
    void whoeverHasNoContactIsNamed() {
        aKpi().providedBy(partner).known();

        send().then().statusCode(200).body("withoutContact", hasItem(partner));
    }

    @Test
    void remindersAreTheOfficesToSend() {
        housing().post("/api/v1/reminders").then().statusCode(403);
        officer()
                .queryParam("dryRun", "perhaps")
                .post("/api/v1/reminders")
                .then()
                .statusCode(422);
        housing()
                .queryParam("organisation", partner)
                .get("/api/v1/reminders")
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
    }

    private void writeTo(String someone) {
        writeTo(partner, someone);
    }

    private static void writeTo(String organisation, String someone) {
        officer()
                .header("If-Match", "*")
                .body("{\"addresses\":[\"%s\"]}".formatted(someone))
                .put("/api/v1/contacts/" + organisation)
                .then()
                .statusCode(200);
    }

    private static Response send() {
        return officer().post("/api/v1/reminders");
    }

    private List<Map<String, Object>> mine(Response answer) {
        List<Map<String, Object>> all =
                answer.then().statusCode(200).extract().jsonPath().getList("reminders");
        return all.stream()
                .filter(reminder -> partner.equals(reminder.get("addressee")))
                .toList();
    }
}
