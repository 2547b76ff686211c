package uk.luton2040.delivery.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.importingDeployed;
import static uk.luton2040.delivery.DeliveryPlan.importingFile;
import static uk.luton2040.delivery.DeliveryPlan.lutonsProjects;
import static uk.luton2040.delivery.TheOthers.tell;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.delivery.LutonCatalogue;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.known.KnownKpi;
import uk.luton2040.delivery.known.KnownPlan;
import uk.luton2040.testkit.Owner;
import uk.luton2040.testkit.RealParts;

/** On what the product ships of Luton, and the illustrative plans. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GoldenThreadTest {
    private static final String THREAD = "/api/v1/golden-thread";

    @Inject
    Known known;

    @BeforeEach
    void lutonsCatalogueProjectsAndPlans() throws IOException, SQLException {
        DeliveryPlan.clear();
        List<PlanState> plans = LutonCatalogue.plans();
        List<KpiState> kpis = LutonCatalogue.kpis();
        if (known.all(KnownKpi.class).size() != kpis.size()) {
            try (var connection = Owner.connect();
                    var statement = connection.createStatement()) {
                statement.execute("truncate known");
            }
            plans.forEach(plan -> tell(1, plan));
            kpis.forEach(kpi -> tell(1, kpi));
        }
        importingFile(lutonsProjects()).then().statusCode(200);
        importingDeployed("luton2040", "plan-templates", "delivery-plans")
                .then()
                .statusCode(200);
        importingDeployed("illustrative", "delivery-plans", "plan-updates")
                .then()
                .statusCode(200);
        eventually("the catalogue was known", () -> {
            assertThat(known.all(KnownPlan.class)).hasSize(plans.size());
            assertThat(known.all(KnownKpi.class)).hasSize(kpis.size());
        });
    }

    @Test
    void itIsWalkedFromTheVisionDownToATeamPlanAndBackUp() {
        // When
        String priority = below("plan", "luton-2040", "priority", "disadvantaged");
        String outcome = below(priority, "outcome", "disadvantaged-housing");
        String kpi = below(outcome, "kpi", "DIS-02");
        String project = below(outcome, "project", "temporary-accommodation");
        String service = below(project, "service-plan", "housing-service-plan");
        String team = below(service, "team-plan", "housing-options-team-plan");

        // Then
        assertThat(below(kpi, "service-plan", "housing-service-plan")).isEqualTo(service);
        get(team)
                .then()
                .body("kind", equalTo("team-plan"))
                .body("resource", equalTo("/api/v1/plans/housing-options-team-plan"))
                .body("children", empty())
                .body("parents.href", hasItems(service, project, kpi));
        get(service).then().body("parents.href", hasItems(outcome, kpi, project));
        get(project).then().body("parents.href", contains(outcome));
        get(outcome).then().body("parents.href", contains(priority));
        get(priority).then().body("parents.code", contains("luton-2040"));
        get(THREAD + "/plan/luton-2040").then().body("parents", empty());
    }

    @Test
    void severalStepsAreTakenAtOnce() {
        get(THREAD + "/team-plan/housing-options-team-plan?depth=5")
                .then()
                .body(
                        "parents.find { it.kind == 'service-plan' }.further.find { it.kind == 'outcome' }.code",
                        equalTo("disadvantaged-housing"))
                .body(
                        "parents.find { it.kind == 'service-plan' }.further.find { it.kind == 'outcome' }"
                                + ".further[0].further[0].code",
                        equalTo("luton-2040"));
    }

    @Test
    void itBeginsWithTheVision() {
        get(THREAD)
                .then()
                .statusCode(200)
                .body("beginnings.code", contains("luton-2040"))
                .body("beginnings[0].further.findAll { it.kind == 'priority' }.code", hasItem("economy"))
                .body("beginnings[0].further.code", hasItems("corporate-plan-2021-23", "economy-delivery-plan"))
                .body("counts.plan", equalTo(2))
                .body("counts.priority", equalTo(7))
                .body("counts.outcome", equalTo(25))
                .body("counts.kpi", equalTo(119))
                .body("counts.project", equalTo(35))
                .body("counts.'delivery-plan'", equalTo(4))
                .body("counts.'service-plan'", equalTo(3))
                .body("counts.'team-plan'", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plan/nowhere", "/outcome/economy", "/weather/sunny", "/team-plan/housing-service-plan"})
    void whatIsNotOnItIsNotFound(String path) {
        get(THREAD + path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?depth=0", "?depth=9", "/plan/luton-2040?depth=9"})
    void nobodyWalksFurtherThanThereAreSteps(String path) {
        get(THREAD + path).then().statusCode(422);
    }

    @Test
    void lutonsLooseEndsAreListedWithASentenceEach() {
        // When
        List<Map<String, String>> ends = looseEnds("");

        // Then
        assertThat(codes(ends, "project-without-outcome")).containsExactly("future-ready", "people-plan", "mtfp");
        assertThat(codes(ends, "project-in-no-plan"))
                .containsExactlyInAnyOrder(
                        "child-friendly-plan",
                        "child-healthy-weight",
                        "send-strategy",
                        "education-strategy",
                        "future-ready",
                        "people-plan",
                        "mtfp");
        assertThat(codes(ends, "outcome-without-project")).containsExactly("community-cohesion", "community-pride");
        assertThat(codes(ends, "priority-without-outcome")).containsExactly("poverty", "future-ready");
        assertThat(codes(ends, "outcome-in-no-plan"))
                .containsExactly(
                        "children-safe", "children-health", "children-send", "children-achievement", "children-voice");
        assertThat(codes(ends, "outcome-without-active-kpi")).hasSize(8).contains("carbon-emissions", "children-safe");
        assertThat(codes(ends, "outcome-without-kpi")).isEmpty();
        assertThat(codes(ends, "kpi-without-outcome")).hasSize(27).contains("POV-01", "HSC-01", "WFC-13", "OTH-05");
        assertThat(codes(ends, "plan-without-parent")).containsExactly("highways-service-plan");
        assertThat(codes(ends, "plan-without-owner"))
                .containsExactlyInAnyOrder(
                        "economy-delivery-plan",
                        "disadvantaged-delivery-plan",
                        "carbon-neutral-delivery-plan",
                        "community-delivery-plan",
                        "highways-service-plan");
        assertThat(ends).allSatisfy(end -> {
            assertThat(end.get("sentence")).endsWith(".").hasSizeGreaterThan(20);
            get(end.getOrDefault("href", "")).then().statusCode(200);
        });
    }

    @Test
    void looseEndsAreCountedByWhatIsMissingAndNarrowedByIt() {
        get(THREAD + "/loose-ends?finding=outcome-without-project")
                .then()
                .body("items.finding", everyItem(equalTo("outcome-without-project")))
                .body("items.code", containsInAnyOrder("community-cohesion", "community-pride"))
                .body("counts.'outcome-without-project'", equalTo(2))
                .body("counts.'project-without-outcome'", equalTo(3));
    }

    @Test
    void aLooseEndThatIsTiedUpIsGone() {
        // When
        DeliveryPlan.importing("pride-week,community,community-pride,Pride week,,")
                .then()
                .statusCode(200);

        // Then
        get(THREAD + "/loose-ends?finding=outcome-without-project")
                .then()
                .body("items.code", not(hasItem("community-pride")));
        get(THREAD + "/loose-ends?finding=project-in-no-plan").then().body("items.code", hasItem("pride-week"));
    }

    /** All pages. */
    private static List<Map<String, String>> looseEnds(String query) {
        List<Map<String, String>> ends = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = get(THREAD + "/loose-ends?limit=20&cursor={cursor}" + query, cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ends.addAll(page.getList("items"));
            cursor = page.getString("next");
            assertThat(page.getInt("total"))
                    .isEqualTo(page.getMap("counts", String.class, Integer.class).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        } while (cursor != null);
        assertThat(ends).doesNotHaveDuplicates();
        return ends;
    }

    private static List<String> codes(List<Map<String, String>> ends, String finding) {
        return ends.stream()
                .filter(end -> finding.equals(end.get("finding")))
                .map(end -> end.get("code"))
                .toList();
    }

    private static String below(String kind, String code, String childKind, String child) {
        return below("%s/%s/%s".formatted(THREAD, kind, code), childKind, child);
    }

    /** Follows the link to what hangs below. */
    private static String below(String href, String kind, String code) {
        String next = get(href)
                .then()
                .statusCode(200)
                .extract()
                .path("children.find { it.kind == '%s' && it.code == '%s' }.href".formatted(kind, code));
        assertThat(next).as("%s %s under %s", kind, code, href).isNotNull();
        return next;
    }
}
