package uk.luton2040.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.illustrativeRule;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aProject;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anOpenedPeriod;
import static uk.luton2040.reporting.Told.anOrganisation;
import static uk.luton2040.reporting.Told.event;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.reporting.Told.sharing;
import static uk.luton2040.testkit.Eventually.eventually;

import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.State;
import uk.luton2040.testkit.Publisher;
import uk.luton2040.testkit.Tokens;

/** The running service, told things through the real Kafka and asked through HTTP. */
public final class Live {
    public static final String WELLBEING = "health-and-wellbeing-board";
    public static final String ECONOMY = "inclusive-economy-board";

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The prefixes of the services that know the world. */
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private static final List<Event<?>> WORLD = Stream.<State>of(
                    aPlan(
                            "luton-2040",
                            "disadvantaged/disadvantaged-housing",
                            "community/community-events",
                            "community/community-fairness",
                            "economy/economy-local-spend"),
                    anOrganisation("housing", "Housing"),
                    anOrganisation("asc", "Adult Social Care"),
                    anOpenedPeriod("FY2020-H2"),
                    anOpenedPeriod("FY2021-H1"),
                    anOpenedPeriod("FY2021-Q2"),
                    aScorecard(
                            "luton-2040",
                            "six-monthly",
                            aLine("disadvantaged", "disadvantaged-housing", "Rough sleepers", "DIS-03"),
                            aLine("disadvantaged", "disadvantaged-housing", "In suitable homes", "DIS-01", "DIS-05"),
                            aLine("disadvantaged", null, "Carers", "DIS-14"),
                            aLine("community", "community-events", "Events", "COM-02"),
                            aLine("community", "community-fairness", "Fairness"),
                            aLine("economy", "economy-local-spend", "Local spend", "ECO-17")),
                    aBoard(
                            WELLBEING,
                            "luton-2040",
                            leading("disadvantaged"),
                            sharing("community", "community-fairness")),
                    aBoard(ECONOMY, "luton-2040", leading("economy")),
                    aKpi("DIS-03")
                            .of("number", "people", 0)
                            .betterWhen("lower")
                            .every("quarterly")
                            .judgedBy(illustrativeRule("absolute", "5"))
                            .illustrativeTarget("every-period", "10")
                            .state(),
                    aKpi("DIS-01").target("FY2021-H1", "70").state(),
                    aKpi("DIS-05").in("in-consultation").state(),
                    aKpi("DIS-14")
                            .by("asc", "housing")
                            .combinedBy("sum")
                            .of("number", "carers", 0)
                            .state(),
                    aKpi("COM-02").state(),
                    aKpi("ECO-17").target("FY2021-H1", "70").state(),
                    aPublishedValue("DIS-03", "FY2021-Q1", "14").invented().state(),
                    aPublishedValue("DIS-03", "FY2021-Q2", "17")
                            .saying("Seven more came in September & <October>.")
                            .thatIs("provisional")
                            .invented()
                            .state(),
                    aPublishedValue("DIS-01", "FY2020-H2", "71").state(),
                    aPublishedValue("DIS-14", "FY2021-H1", "1200").by("asc").state(),
                    aPublishedValue("ECO-17", "FY2021-H1", "66").state(),
                    aProject("private-sector-housing-strategy", "disadvantaged", "disadvantaged-housing"),
                    aProject("events-plan", "community", "community-events"))
            .<Event<?>>map(Told::event)
            .toList();

    private Live() {}

    /** Two boards with their portals, their scorecard and some values; told once, as telling it again changes nothing. */
    public static void world() {
        if (TOLD.add(topicPrefix())) {
            WORLD.forEach(Live::tell);
        }
        eventually("the boards have their scorecards and projects", () -> {
            officer()
                    .get(scorecard(WELLBEING, "luton-2040"))
                    .then()
                    .statusCode(200)
                    .body("counts.red", is(1))
                    .body("counts.kpis", is(4))
                    .body("projects.size()", is(1));
            officer()
                    .get(scorecard(ECONOMY, "luton-2040"))
                    .then()
                    .statusCode(200)
                    .body("counts.amber", is(1));
        });
    }

    public static void tell(Event<?> event) {
        Publisher.publish(topicPrefix(), event);
    }

    public static void tell(State... states) {
        Stream.of(states).forEach(state -> tell(event(state)));
    }

    public static String topicPrefix() {
        return ConfigProvider.getConfig().getValue("luton2040.topic-prefix", String.class);
    }

    /** A code nobody else uses, as tests share the running service. */
    public static String unique(String word) {
        return word + "-" + COUNT.incrementAndGet();
    }

    public static String scorecard(String board, String scorecard) {
        return "/api/v1/boards/" + board + "/scorecards/" + scorecard;
    }

    public static RequestSpecification officer() {
        return as("performance-office");
    }

    /** A machine client of the realm. An answer that is waited for is not logged each time it is not there yet. */
    public static RequestSpecification as(String client) {
        return given().config(RestAssuredConfig.newConfig()).auth().oauth2(Tokens.of(client));
    }
}
