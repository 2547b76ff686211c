package uk.luton2040.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The house rules as one service's tests:
 *
 * <pre>{@code
 * class HouseRulesTest extends ServiceHouseRules {
 *     HouseRulesTest() { super("catalogue"); }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its classes are read once
public abstract class ServiceHouseRules {
    private final String service;
    private final JavaClasses classes;

    /** @param service the last word of its package, as in {@code catalogue} */
    protected ServiceHouseRules(String service) {
        this.service = service;
        this.classes = HouseRules.classesOf("uk.luton2040." + service);
    }

    @Test
    void resourcesAreNamedSoAndPackagePrivate() {
        HouseRules.RESOURCES_ARE_NAMED_SO_AND_PACKAGE_PRIVATE.check(classes);
    }

    @Test
    protected void entitiesKnowNeitherHttpNorMessaging() {
        HouseRules.ENTITIES_KNOW_NEITHER_HTTP_NOR_MESSAGING.check(classes);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        HouseRules.NOTHING_IS_INJECTED_INTO_FIELDS.check(classes);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        HouseRules.TIME_COMES_FROM_THE_INJECTED_CLOCK.check(classes);
    }

    @Test
    void onlyTheOutboxSends() {
        HouseRules.ONLY_THE_OUTBOX_SENDS.check(classes);
    }

    @Test
    void rememberedAnswersAreResponses() {
        HouseRules.REMEMBERED_ANSWERS_ARE_RESPONSES.check(classes);
    }

    @Test
    void knowsNoOtherService() {
        HouseRules.knowsNoOtherService(service).check(classes);
    }

    @Test
    void featuresFormNoCycles() {
        HouseRules.featuresFormNoCycles(service).check(classes);
    }
}
