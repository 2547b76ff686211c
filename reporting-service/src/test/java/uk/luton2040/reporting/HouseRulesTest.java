package uk.luton2040.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.luton2040.testkit.HouseRules;
import uk.luton2040.testkit.ServiceHouseRules;

class HouseRulesTest extends ServiceHouseRules {
    HouseRulesTest() {
        super("reporting");
    }

    /** This service keeps no aggregates: its journal and views are rows and bytes, so there is no entity to guard. */
    @Test
    @Override
    protected void entitiesKnowNeitherHttpNorMessaging() {
        assertThat(HouseRules.classesOf("uk.luton2040.reporting"))
                .isNotEmpty()
                .noneMatch(type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
    }
}
