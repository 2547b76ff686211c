package uk.luton2040.testkit;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** How the code is laid out, as rules. A rule that finds nothing to guard fails: ArchUnit's default, kept on purpose. */
public final class HouseRules {
    private static final Set<String> SERVICES = Set.of("catalogue", "measurement", "delivery", "reporting");
    private static final Set<String> NOW = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay");

    private HouseRules() {}

    public static final ArchRule RESOURCES_ARE_NAMED_SO_AND_PACKAGE_PRIVATE = classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .or()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .haveSimpleNameEndingWith("Resource")
            .andShould()
            .bePackagePrivate()
            .because("other packages have no business calling a resource");

    public static final ArchRule ENTITIES_KNOW_NEITHER_HTTP_NOR_MESSAGING = noClasses()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "org.eclipse.microprofile.reactive..",
                    "io.smallrye.reactive..",
                    "org.apache.kafka..")
            .because("an entity is the domain's, whoever carries it");

    public static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .because("a constructor says what a class needs, and a test can call it");

    public static final ArchRule TIME_COMES_FROM_THE_INJECTED_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("uk.luton2040.kit.clock..")
            .should()
            .callCodeUnitWhere(target(DescribedPredicate.describe("the machine's clock", HouseRules::readsTheClock)))
            .because("what happened when must be repeatable in a test");

    public static final ArchRule ONLY_THE_OUTBOX_SENDS = noClasses()
            .that()
            .resideOutsideOfPackage("uk.luton2040.kit.outbox..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.kafka.clients.producer..")
                    .or(DescribedPredicate.describe(
                            "send to a channel",
                            type -> Set.of(
                                            "org.eclipse.microprofile.reactive.messaging.Emitter",
                                            "org.eclipse.microprofile.reactive.messaging.Outgoing",
                                            "io.smallrye.reactive.messaging.MutinyEmitter",
                                            "io.smallrye.reactive.messaging.kafka.transactions.KafkaTransactions")
                                    .contains(type.getName()))))
            .because("an event is sent only if its change was committed, and in its order");

    public static final ArchRule REMEMBERED_ANSWERS_ARE_RESPONSES = methods()
            .that()
            .areAnnotatedWith("uk.luton2040.kit.idempotency.Idempotent")
            .should()
            .haveRawReturnType("jakarta.ws.rs.core.Response")
            .because(
                    "what is repeated is an answer with its status and headers; anything else fails when a key is sent");

    /** @param service the last word of its package, as in {@code catalogue} */
    public static ArchRule knowsNoOtherService(String service) {
        return noClasses()
                .that()
                .resideInAPackage("uk.luton2040." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVICES.stream()
                        .filter(other -> !other.equals(service))
                        .map(other -> "uk.luton2040." + other + "..")
                        .toArray(String[]::new))
                .because("services speak through events only");
    }

    public static ArchRule featuresFormNoCycles(String service) {
        return slices().matching("uk.luton2040." + service + ".(*)..").should().beFreeOfCycles();
    }

    /** @param allowed packages it may know besides Java and itself */
    public static ArchRule knowsNoFramework(String packageName, String... allowed) {
        String[] known = Stream.concat(
                        Stream.of("java..", "org.jspecify.annotations..", packageName + ".."), Stream.of(allowed))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(packageName + "..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(known))
                .because("the rules of the domain outlive every framework");
    }

    /** The product's own classes in and below a package of the class path, without tests. */
    public static JavaClasses classesOf(String... packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
    }

    private static boolean readsTheClock(CodeUnitCallTarget called) {
        String owner = called.getOwner().getName();
        boolean noClockGiven = called.getRawParameterTypes().stream()
                .noneMatch(type -> type.getName().equals("java.time.Clock"));
        return switch (called.getName()) {
            case "now" -> NOW.contains(owner) && noClockGiven;
            case "system", "systemUTC", "systemDefaultZone", "tick", "tickMillis", "tickSeconds", "tickMinutes" ->
                (owner.equals("java.time.Clock") && noClockGiven) || owner.equals("java.time.InstantSource");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" ->
                owner.equals("java.util.Date") && called.getRawParameterTypes().isEmpty();
            default -> false;
        };
    }
}
