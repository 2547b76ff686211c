package uk.luton2040.delivery.known;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.importing;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.testkit.Publisher;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KnownPlanTest {
    private final String plan = "plan-" + System.nanoTime();
    private final String outcome = "outcome-of-" + plan;
    private final String project = "project-of-" + plan;

    @BeforeEach
    void aProjectNamesAnOutcomeThatHasNotArrived() {
        importing(project + ",economy," + outcome + ",Some project,,").then().statusCode(200);
    }

    @Test
    void aProjectHangsLooseUntilItsOutcomeArrives() {
        // Given
        get(list(true)).then().statusCode(200).body("items.code", hasItem(project));
        get(list(false)).then().statusCode(200).body("items.code", not(hasItem(project)));

        // When
        told(plan(1, outcome));

        // Then
        eventually("the project found its outcome", () -> {
            get(list(true)).then().body("items.code", not(hasItem(project)));
            get(list(false)).then().body("items.code", hasItem(project));
        });
    }

    @Test
    void aProjectWithoutAnOutcomeHangsLoose() {
        // When
        importing("without-" + project + ",economy,,No outcome,,").then().statusCode(200);

        // Then
        get(list(true)).then().body("items.code", hasItem("without-" + project));
        get(list(false)).then().body("items.code", not(hasItem("without-" + project)));
    }

    @Test
    void anOutcomeThatIsGoneFromItsPlanIsKnownNoLonger() {
        // Given
        told(plan(1, outcome));
        eventually(
                "the project found its outcome", () -> get(list(false)).then().body("items.code", hasItem(project)));

        // When
        told(plan(2, "another"));

        // Then
        eventually("the project hung loose again", () -> get(list(true)).then().body("items.code", hasItem(project)));
    }

    @Test
    void anOlderPlanThatComesLateIsIgnored() {
        // Given
        String later = "later-" + plan;
        importing("later-" + project + ",economy," + later + ",Some project,,")
                .then()
                .statusCode(200);

        // When
        told(
                plan(3, outcome),
                plan(2, "another"),
                Event.of("after-" + plan, 1, change(), state("after-" + plan, later)));

        // Then
        eventually(
                "the plans were read to the end",
                () -> get(list(false)).then().body("items.code", hasItem("later-" + project)));
        get(list(false)).then().body("items.code", hasItem(project));
    }

    private static String list(boolean loose) {
        return "/api/v1/projects?limit=200&loose=" + loose;
    }

    private Event<PlanState> plan(long revision, String outcomeCode) {
        return Event.of(plan, revision, change(), state(plan, outcomeCode));
    }

    private static Change change() {
        return new Change("imported", "catalogue-office", Instant.EPOCH);
    }

    private static PlanState state(String code, String... outcomes) {
        return new PlanState(
                code,
                "A plan",
                "vision",
                2020,
                2040,
                null,
                List.of(),
                Stream.of(outcomes)
                        .map(outcome -> new PlanState.Outcome(outcome, "economy", "An outcome"))
                        .toList());
    }

    /** All under one key, so that they are read in the order in which they were told. */
    @SafeVarargs
    private void told(Event<PlanState>... events) {
        String prefix = ConfigProvider.getConfig().getValue("luton2040.topic-prefix", String.class);
        String plans = EventType.PLAN.wireName();
        for (Event<PlanState> event : events) {
            byte[] json = EventJson.write(event.in(1)).getBytes(StandardCharsets.UTF_8);
            Publisher.send(prefix + plans, plan, plans, json);
        }
    }
}
