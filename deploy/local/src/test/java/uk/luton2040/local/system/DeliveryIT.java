package uk.luton2040.local.system;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is being done to move the KPIs, as launched: with the papers' projects and the illustrative plans beside them. */
@ExtendWith(WithProduct.class)
class DeliveryIT {
    private static final String OFFICE = "performance-office";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    /** The newest academic year that is over: no scorecard is about one, so that opening it moves none. */
    private static final int YEAR =
            TODAY.isAfter(LocalDate.of(TODAY.getYear(), 8, 31)) ? TODAY.getYear() - 1 : TODAY.getYear() - 2;

    private static final String PERIOD = "AY" + YEAR;

    @Test
    void anUpdateIsOwedRemindedOfPublishedAndMovesTheOverarchingPlan(RunningProduct product) throws Exception {
        // Given
        Client office = product.as(OFFICE);
        String api = product.at().delivery() + "/api/v1";
        office.post(
                        product.at().measurement() + "/api/v1/periods",
                        Map.of("code", PERIOD, "due", TODAY.toString()),
                        "Idempotency-Key",
                        "system-test-" + PERIOD)
                .expect(201);
        office.put(api + "/update-rules/academic", dueToday(), "If-Match", "\"0\"")
                .expect(200);
        office.post(api + "/projects", hub()).expect(201);
        office.put(
                        api + "/contacts/programme-office",
                        Map.of("addresses", List.of("programme@luton.example")),
                        "If-Match",
                        "\"0\"")
                .expect(200);
        RunningProduct.until(
                Duration.ofSeconds(30),
                () -> states(office, api).equals(List.of("due")),
                () -> "the delivery plan did not hear of " + PERIOD);

        // When
        JsonNode reminded =
                office.post(api + "/reminders", Map.of()).expect(200).json();
        JsonNode again = office.post(api + "/reminders", Map.of()).expect(200).json();

        // Then
        assertThat(reminded.at("/reminders/0/state").asText()).isEqualTo("sent");
        assertThat(again.path("reminders")).isEmpty();
        String mail = "delivery-plan-service-reminder-%s.eml"
                .formatted(reminded.at("/reminders/0/id").asText());
        assertThat(Files.readString(product.inside().home().path("scratch/delivery/luton2040-mail/" + mail)))
                .contains("To: programme@luton.example", "Progress updates: 1 due", "system-test-hub");

        // When: the lead itself reports
        Client lead = product.as("programme-office");
        String updates = api + "/projects/system-test-hub/updates";
        lead.post(
                        updates,
                        Map.of(
                                "period", PERIOD,
                                "ownStatus", "green",
                                "highlights", "Open",
                                "nextSteps", "Look for staff",
                                "milestones", List.of(Map.of("code", "open", "actual", TODAY.toString()))))
                .expect(201);
        lead.post(updates + "/1/publication", Map.of(), "If-Match", "\"1\"").expect(200);

        // Then
        assertThat(states(office, api)).isEmpty();
        JsonNode line = office.get(api + "/project-plan?lead=programme-office")
                .expect(200)
                .json()
                .at("/groups/0/projects/0");
        assertThat(line.path("ownStatus").asText()).isEqualTo("green");
        assertThat(line.path("lastReported").asText()).isEqualTo(PERIOD);
        assertThat(office.get(api + "/project-plan?lead=programme-office", "Accept", "text/csv")
                        .text())
                .contains("system-test-hub");
        assertThat(office.get(api + "/completions?project=system-test-hub")
                        .json()
                        .at("/items/0/kpi")
                        .asText())
                .as("the milestone promised to move a KPI")
                .isEqualTo("ECO-07");
        RunningProduct.until(
                Duration.ofSeconds(30),
                () -> office.get(product.at().reporting() + "/api/v1/kpis/ECO-07/history")
                        .expect(200)
                        .json()
                        .path("markers")
                        .toString()
                        .contains("Hub (system test): Open"),
                () -> "the KPI's history does not mark the day");
        lead.post(
                        api + "/projects/luton-dart/updates",
                        Map.of("period", PERIOD, "ownStatus", "green", "highlights", "Mine", "nextSteps", "None"))
                .expect(403);
    }

    private static List<String> states(Client office, String api) {
        return office.get(api + "/project-updates/due?project=system-test-hub")
                .json()
                .findValuesAsText("state");
    }

    private static Map<String, ?> dueToday() {
        return Map.of(
                "title",
                "Yearly (system test)",
                "frequency",
                "annual",
                "calendar",
                "academic",
                "daysAfter",
                ChronoUnit.DAYS.between(LocalDate.of(YEAR + 1, 8, 31), TODAY),
                "reminders",
                List.of(0));
    }

    private static Map<String, ?> hub() {
        return Map.ofEntries(
                entry("code", "system-test-hub"),
                entry("title", "Hub (system test)"),
                entry("objective", "Open a hub"),
                entry("priority", "economy"),
                entry("outcome", "economy-jobs"),
                entry("stage", "in-progress"),
                entry("start", "2021-01-01"),
                entry("updateCycle", "academic"),
                entry("lead", Map.of("subject", "programme-office", "name", "Programme office")),
                entry("milestones", List.of(Map.of("code", "open", "title", "Open", "date", "2099-01-01"))),
                entry(
                        "effects",
                        List.of(Map.of(
                                "kpi",
                                "ECO-07",
                                "milestone",
                                "open",
                                "direction",
                                "higher",
                                "amount",
                                5,
                                "dueBy",
                                "2099"))));
    }

    @Test
    void aRiskIsReviewedEscalatedAndInTheCommitteesQuarter(RunningProduct product) {
        // Given
        Client office = product.as(OFFICE);
        String api = product.at().delivery() + "/api/v1";
        office.post(
                        api + "/risks",
                        Map.of(
                                "id", "system-test-risk",
                                "register", "people",
                                "title", "Nobody answers (system test)",
                                "event", "Nobody answers",
                                "current", Map.of("likelihood", 2, "impact", 4)))
                .expect(201);

        // When
        String risk = api + "/risks/system-test-risk";
        office.post(risk + "/reviews", Map.of("current", Map.of("likelihood", 4, "impact", 4)), "If-Match", "\"1\"")
                .expect(200);
        office.post(risk + "/escalation", Map.of("why", "Above the appetite"), "If-Match", "\"2\"")
                .expect(200);

        // Then
        JsonNode now = office.get(risk).json();
        assertThat(now.at("/current/score").asInt()).isEqualTo(16);
        assertThat(now.path("movement").asText()).isEqualTo("up");
        assertThat(now.path("registers").toString()).isEqualTo("[\"people\",\"corporate\"]");
        assertThat(now.path("aboveAppetite").asBoolean()).isTrue();
        assertThat(office.get(api + "/risk-registers/corporate/heat-map")
                        .json()
                        .path("risks")
                        .asInt())
                .isPositive();
        assertThat(office.get(api + "/risk-registers/corporate/quarters/FY2021-Q2", "Accept", "text/csv")
                        .expect(200)
                        .text())
                .contains("airport-income");
    }

    @Test
    void whatBoardsAskOutsideReviewsSayAndTheYearsReviewAreThere(RunningProduct product) {
        Client auditor = product.as("audit-office");
        String api = product.at().delivery() + "/api/v1";
        RunningProduct.until(
                Duration.ofSeconds(60),
                () -> auditor.get(api + "/board-requests/illustrative-temporary-accommodation")
                        .json()
                        .at("/reportTo/meeting")
                        .asText()
                        .equals("hwb-2021-12"),
                () -> "the request names no next meeting");
        assertThat(auditor.get(api + "/outside-reviews/inclusive-growth-commission/summary")
                        .json()
                        .path("accepted")
                        .asInt())
                .isEqualTo(5);
        JsonNode review = auditor.get(api + "/plans/housing-service-plan/self-assessments/FY2021")
                .json();
        assertThat(review.path("status").asText()).isEqualTo("signed-off");
        assertThat(review.path("illustrative").asBoolean()).isTrue();
        assertThat(review.findValuesAsText("delivered")).containsExactly("partly", "no");
    }

    @Test
    void whatGoesOutComesBackUnchanged(RunningProduct product) {
        // Given
        Client office = product.as(OFFICE);
        String api = product.at().delivery() + "/api/v1";
        JsonNode all = office.get(api + "/exports", "Accept", "application/json")
                .expect(200)
                .json();
        Map<String, Object> tables = new ObjectMapper().convertValue(all, new TypeReference<>() {});

        // When
        JsonNode report =
                office.post(api + "/imports?dryRun=true", tables).expect(200).json();

        // Then
        assertThat(tables).containsKeys("projects", "progress-updates", "risks", "actions", "self-assessments");
        assertThat(report.path("events").asInt()).isZero();
        assertThat(report.path("tables").findValuesAsText("created")).containsOnly("0");
        assertThat(report.path("tables").findValuesAsText("updated")).containsOnly("0");
    }
}
