package uk.luton2040.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.plan.Plan;

/** A guard is proven by breaking it once. */
class HouseRulesTest {
    private static final ArchRule RESOURCES = HouseRules.RESOURCES_ARE_NAMED_SO_AND_PACKAGE_PRIVATE;

    @Test
    void aPublicResourceIsFound() {
        assertThat(breaks(RESOURCES, Broken.PublicResource.class)).isTrue();
    }

    @Test
    void aResourceByAnotherNameIsFound() {
        assertThat(breaks(RESOURCES, Broken.Misnamed.class)).isTrue();
    }

    @Test
    void anEntityThatKnowsHttpIsFound() {
        assertThat(breaks(HouseRules.ENTITIES_KNOW_NEITHER_HTTP_NOR_MESSAGING, Broken.EntityWithHttp.class))
                .isTrue();
    }

    @Test
    void anInjectedFieldIsFound() {
        assertThat(breaks(HouseRules.NOTHING_IS_INJECTED_INTO_FIELDS, Broken.FieldInjection.class))
                .isTrue();
    }

    @Test
    void timeFromTheMachineIsFound() {
        assertThat(breaks(HouseRules.TIME_COMES_FROM_THE_INJECTED_CLOCK, Broken.OwnTime.class))
                .isTrue();
    }

    @Test
    void aClockOfOnesOwnIsFound() {
        assertThat(breaks(HouseRules.TIME_COMES_FROM_THE_INJECTED_CLOCK, Broken.OwnClock.class))
                .isTrue();
    }

    @Test
    void aSenderBesideTheOutboxIsFound() {
        assertThat(breaks(HouseRules.ONLY_THE_OUTBOX_SENDS, Broken.OwnSender.class))
                .isTrue();
    }

    @Test
    void aRememberedAnswerThatIsNoResponseIsFound() {
        assertThat(breaks(HouseRules.REMEMBERED_ANSWERS_ARE_RESPONSES, Broken.RemembersText.class))
                .isTrue();
    }

    @Test
    void aServiceThatKnowsAnotherIsFound() {
        assertThat(breaks(HouseRules.knowsNoOtherService("catalogue"), Kpi.class))
                .isTrue();
        assertThat(breaks(HouseRules.knowsNoOtherService("catalogue"), Plan.class))
                .isFalse();
    }

    @Test
    void aCycleBetweenFeaturesIsFound() {
        assertThat(breaks(HouseRules.featuresFormNoCycles("catalogue"), Kpi.class, Plan.class))
                .isTrue();
        assertThat(breaks(HouseRules.featuresFormNoCycles("catalogue"), Plan.class))
                .isFalse();
    }

    @Test
    void aFrameworkInTheCalculationsIsFound() {
        assertThat(breaks(HouseRules.knowsNoFramework("uk.luton2040.testkit"), Broken.OwnSender.class))
                .isTrue();
        assertThat(breaks(HouseRules.knowsNoFramework("uk.luton2040.testkit"), Broken.OwnTime.class))
                .isFalse();
        assertThat(breaks(
                        HouseRules.knowsNoFramework("uk.luton2040.testkit", "org.eclipse.microprofile.."),
                        Broken.OwnSender.class))
                .isFalse();
    }

    @Test
    void goodCodeKeepsEveryRule() {
        Class<?>[] good = {Broken.GoodResource.class, Broken.GoodEntity.class};

        assertThat(breaks(RESOURCES, good)).isFalse();
        assertThat(breaks(HouseRules.ENTITIES_KNOW_NEITHER_HTTP_NOR_MESSAGING, good))
                .isFalse();
        assertThat(breaks(HouseRules.NOTHING_IS_INJECTED_INTO_FIELDS, good)).isFalse();
        assertThat(breaks(HouseRules.TIME_COMES_FROM_THE_INJECTED_CLOCK, good)).isFalse();
        assertThat(breaks(HouseRules.ONLY_THE_OUTBOX_SENDS, good)).isFalse();
        assertThat(breaks(HouseRules.REMEMBERED_ANSWERS_ARE_RESPONSES, good)).isFalse();
    }

    private static boolean breaks(ArchRule rule, Class<?>... classes) {
        return rule.evaluate(new ClassFileImporter().importClasses(classes)).hasViolation();
    }
}
