package uk.luton2040.mail;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import uk.luton2040.testkit.HouseRules;

class HouseRulesTest {
    private static final JavaClasses CLASSES = HouseRules.classesOf("uk.luton2040.mail");

    @Test
    void entitiesKnowNeitherHttpNorMessaging() {
        HouseRules.ENTITIES_KNOW_NEITHER_HTTP_NOR_MESSAGING.check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        HouseRules.NOTHING_IS_INJECTED_INTO_FIELDS.check(CLASSES);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        HouseRules.TIME_COMES_FROM_THE_INJECTED_CLOCK.check(CLASSES);
    }
}
