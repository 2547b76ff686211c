package uk.luton2040.local;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import uk.luton2040.parts.Checkout;
import uk.luton2040.testkit.HouseRules;

/** The house rules for the modules that are no service. */
class StructureTest {
    @Test
    void theCalculationsKnowNoFramework() {
        HouseRules.knowsNoFramework("uk.luton2040.measures").check(classesOf("platform/measures"));
    }

    @Test
    void theContractsKnowNothingButTheirJsonNames() {
        HouseRules.knowsNoFramework("uk.luton2040.contracts", "com.fasterxml.jackson.annotation..")
                .check(classesOf("platform/contracts"));
    }

    @Test
    void theServiceKitKeepsTheRulesItServes() {
        JavaClasses kit = classesOf("platform/service-kit");

        HouseRules.NOTHING_IS_INJECTED_INTO_FIELDS.check(kit);
        HouseRules.TIME_COMES_FROM_THE_INJECTED_CLOCK.check(kit);
        HouseRules.ONLY_THE_OUTBOX_SENDS.check(kit);
        HouseRules.featuresFormNoCycles("kit").check(kit);
    }

    private static JavaClasses classesOf(String module) {
        return new ClassFileImporter()
                .importPath(Checkout.find().root().resolve(module).resolve("target/classes"));
    }
}
