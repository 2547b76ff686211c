package uk.luton2040.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.PlanTemplateState;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.testkit.Golden;

class PlanEventTest {
    private static final Instant AT = Instant.parse("2021-11-15T09:30:00Z");

    @Test
    void aRefreshedPlansEventIsTheGoldenSample() {
        // Given
        Plan plan = new Plan("housing-service-plan", 0);
        plan.describe(housing(List.of("Fewer than 950 households in temporary accommodation by July 2021")));

        // When
        plan.refresh("FY2022", housing(List.of("Fewer than 900 households in temporary accommodation by July 2022")));

        // Then
        var event =
                plan.changed(new Change("refreshed", "performance-office", AT)).in(1);
        assertThat(EventJson.write(event)).isEqualTo(Golden.sample(EventType.DELIVERY_PLAN));
        assertThat(plan.earlier()).extracting(Edition::year).containsExactly("FY2021");
        assertThat(plan.edition("FY2021").orElseThrow().promises())
                .containsExactly("Fewer than 950 households in temporary accommodation by July 2021");
    }

    @Test
    void aTemplatesEventIsTheGoldenSample() {
        // Given
        PlanTemplate template = new PlanTemplate("service-plan-2021", 0);
        template.describe(
                "service",
                "Service plan",
                List.of(
                        new PlanTemplateState.Section(
                                "objectives", "Key objectives", "What the service is to achieve in three years", true),
                        new PlanTemplateState.Section("statutory", "Statutory responsibilities", null, false)));

        // Then
        var event =
                template.changed(new Change("kept", "performance-office", AT)).in(1);
        assertThat(EventJson.write(event)).isEqualTo(Golden.sample(EventType.PLAN_TEMPLATE));
    }

    private static PlanContent housing(List<String> promises) {
        return new PlanContent(
                "service",
                "Housing service plan",
                "disadvantaged-delivery-plan",
                null,
                "FY2021",
                "FY2023",
                null,
                new Person("leo.lead", "Leo Lead"),
                "quarterly",
                "service-plan-2021",
                List.of(new PlanContent.Section("objectives", "Fewer households in temporary accommodation")),
                promises,
                List.of("disadvantaged"),
                List.of("disadvantaged-housing"),
                List.of("DIS-02"),
                List.of("temporary-accommodation"),
                "Invented for a test",
                true);
    }
}
