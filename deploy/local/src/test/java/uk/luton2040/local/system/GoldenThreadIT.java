package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The golden thread across services: the catalogue's plans and KPIs arrive where projects and plans are kept. */
@ExtendWith(WithProduct.class)
class GoldenThreadIT {

    @Test
    void lutonsThreadIsWalkedFromTheVisionToATeamPlanAndItsLooseEndsAreListed(RunningProduct product) {
        // Given
        Client auditor = product.as("audit-office");
        String thread = product.at().delivery() + "/api/v1/golden-thread";
        RunningProduct.until(
                Duration.ofSeconds(60),
                () -> auditor.get(thread).json().at("/counts/kpi").asInt() >= 119,
                () -> "the delivery plan service did not hear of every KPI");

        // When
        JsonNode team = auditor.get(thread + "/team-plan/housing-options-team-plan?depth=5")
                .expect(200)
                .json();
        JsonNode loose =
                auditor.get(thread + "/loose-ends?limit=200").expect(200).json();

        // Then
        assertThat(team.findValuesAsText("code"))
                .contains("housing-service-plan", "temporary-accommodation", "disadvantaged-housing", "luton-2040");
        assertThat(loose.at("/counts/outcome-without-project").asInt()).isEqualTo(2);
        assertThat(loose.path("items").findValuesAsText("code")).contains("community-pride", "highways-service-plan");
        assertThat(auditor.get(product.at().delivery() + "/api/v1/plan-updates?plan=housing-service-plan")
                        .json()
                        .path("items")
                        .findValuesAsText("period"))
                .contains("FY2021-Q2");
    }
}
