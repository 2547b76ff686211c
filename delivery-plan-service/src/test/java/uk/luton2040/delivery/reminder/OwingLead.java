package uk.luton2040.delivery.reminder;

import static org.hamcrest.Matchers.hasSize;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.testkit.Eventually.eventually;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.delivery.TheOthers;

/** A lead whose project owes an update today. Each test has its own: a reminder goes out once. */
record OwingLead(String name) {
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    /** It has been over for a month at least. */
    static final YearMonth PERIOD = YearMonth.from(TODAY).minusMonths(2);

    private static final int DAYS_SINCE = (int) ChronoUnit.DAYS.between(PERIOD.atEndOfMonth(), TODAY);
    private static final AtomicInteger COUNT = new AtomicInteger();

    static OwingLead told() throws SQLException {
        var lead = new OwingLead("lead-" + COUNT.incrementAndGet());
        DeliveryPlan.clear();
        TheOthers.tell(1, TheOthers.aPeriod(PERIOD.toString(), TODAY));
        lead.leads("hall-" + lead.name());
        dueIn(0, "0");
        eventually(
                "the period has arrived",
                () -> as("performance-office")
                        .get("/api/v1/project-updates/due?lead=" + lead.name())
                        .then()
                        .body("items", hasSize(1)));
        return lead;
    }

    void leads(String project) {
        project(project, name);
    }

    static void project(String code, String subject) {
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

    static void dueIn(int days, String reminders) {
        officer()
                .header("If-Match", "*")
                .body("""
                        {"title":"Monthly","frequency":"monthly","calendar":"calendar","daysAfter":%d,"reminders":[%s]}
                        """.formatted(DAYS_SINCE + days, reminders))
                .put("/api/v1/update-rules/usual")
                .then()
                .statusCode(200);
    }

    String address() {
        return name + "@luton.example";
    }

    void isWrittenTo() {
        officer()
                .header("If-Match", "*")
                .body(addresses(address()))
                .put("/api/v1/contacts/" + name)
                .then()
                .statusCode(200);
    }

    static String addresses(String someone) {
        return "{\"addresses\":[\"%s\"]}".formatted(someone);
    }

    static Response send() {
        return officer().post("/api/v1/reminders");
    }

    /** A field of the lead's own reminders, in what {@link #send()} answers. */
    String field(String field) {
        return "reminders.findAll { it.addressee == '%s' }.%s".formatted(name, field);
    }

    static RequestSpecification officer() {
        return as("performance-office").contentType("application/json");
    }
}
