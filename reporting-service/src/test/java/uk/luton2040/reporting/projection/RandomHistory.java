package uk.luton2040.reporting.projection;

import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.AValue.anUnpublishedMeasurement;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aProject;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anAction;
import static uk.luton2040.reporting.Told.anOpenedPeriod;
import static uk.luton2040.reporting.Told.anOrganisation;
import static uk.luton2040.reporting.Told.event;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.reporting.Told.pinning;
import static uk.luton2040.reporting.Told.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.BreakState;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.State;
import uk.luton2040.reporting.AKpi;
import uk.luton2040.reporting.AValue;

/** What might happen to a few boards in some years, one thing after the other; nothing is redacted. */
final class RandomHistory {
    static final List<String> KPIS = List.of("A", "B", "C", "D");
    private static final List<String> BOARDS = List.of("executive", "wellbeing", "scrutiny");
    private static final List<String> PERIODS =
            List.of("FY2019-H1", "FY2019-H2", "FY2020-H1", "FY2020-H2", "FY2021-H1", "FY2021-H2");
    private static final Instant STATED = Instant.parse("2021-10-01T09:00:00Z");

    private final Random random;
    private final Map<String, Long> revisions = new HashMap<>();

    RandomHistory(Random random) {
        this.random = random;
    }

    List<Event<?>> beginning() {
        return Stream.concat(
                        Stream.of(
                                aPlan("luton-2040", "economy/jobs", "housing/homes"),
                                anOrganisation("housing", "Housing"),
                                anOpenedPeriod("FY2021-H1"),
                                lines(4),
                                aBoard("executive", "card", leading("economy"), sharing("housing", "homes"))),
                        KPIS.stream().map(code -> kpi(code).state()))
                .<Event<?>>map(this::told)
                .toList();
    }

    /** One to four of them, at once. */
    List<Event<?>> next() {
        List<Event<?>> batch = new ArrayList<>();
        IntStream.rangeClosed(0, random.nextInt(4)).forEach(n -> batch.add(told(something())));
        return batch;
    }

    private State something() {
        return switch (random.nextInt(20)) {
            case 0 -> kpi(any(KPIS)).state();
            case 1 -> redefined(any(KPIS));
            case 2 -> lines(1 + random.nextInt(KPIS.size()));
            case 3 -> board();
            case 4 -> pinning(board(), "card", any(KPIS));
            case 5 -> anOrganisation("housing", "Housing " + random.nextInt(100));
            case 6 -> anOpenedPeriod(any(List.of("FY2020-H2", "FY2021-H1", "FY2021-H2")));
            case 7 -> aProject("P-" + random.nextInt(3), any(List.of("economy", "housing")), null);
            case 8 ->
                anAction(
                        "action-" + random.nextInt(4),
                        "A",
                        any(List.of("open", "in-progress", "closed")),
                        "2021-1%d-05".formatted(random.nextInt(3)));
            case 9 ->
                new BreakState(
                        any(KPIS),
                        any(PERIODS),
                        "methodology",
                        "Counted otherwise",
                        "office",
                        STATED,
                        random.nextInt(3) == 0);
            case 10 -> anUnpublishedMeasurement(any(KPIS), any(PERIODS));
            case 11 -> value().withdrawn();
            case 12 -> aPlan("luton-2040", "economy/jobs", "housing/homes", "housing/rents-" + random.nextInt(3));
            default -> value().state();
        };
    }

    /** One definition until a day, another from then on. */
    private State redefined(String code) {
        KpiState until = kpi(code).state();
        KpiState since = kpi(code).state();
        return since.with(
                since.targets(),
                List.of(
                        new KpiState.Version(1, null, until),
                        new KpiState.Version(2, LocalDate.of(2021, 4, 1), since)));
    }

    private AKpi kpi(String code) {
        AKpi kpi = aKpi(code).by("housing", "asc").combinedBy("mean").movingBeyond("0.5");
        change(kpi);
        return kpi;
    }

    private void change(AKpi kpi) {
        kpi.judgedBy(rule("absolute", Integer.toString(random.nextInt(9)), random.nextBoolean()))
                .betterWhen(any(List.of("higher", "lower")))
                .target(any(PERIODS), Integer.toString(random.nextInt(100)));
    }

    private AValue value() {
        return aPublishedValue(any(KPIS), any(PERIODS), "%d.%d".formatted(random.nextInt(100), random.nextInt(10)))
                .by(any(List.of("housing", "asc")))
                .thatIs(any(List.of("provisional", "final", "estimated")))
                .saying("Said " + random.nextInt(1_000))
                .revised(1 + random.nextInt(5));
    }

    private State lines(int count) {
        return aScorecard(
                "card",
                "six-monthly",
                aLine(
                        "economy",
                        "jobs",
                        "Line " + random.nextInt(9),
                        KPIS.subList(0, count).toArray(String[]::new)),
                aLine("housing", null, "Direct", any(KPIS)),
                aLine(null, null, "In no priority", any(KPIS)));
    }

    private BoardState board() {
        return aBoard(any(BOARDS), "card", leading(any(List.of("economy", "housing"))));
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Event<?> told(State state) {
        Event<?> first = event(state);
        long revision = revisions.merge(first.type().wireName() + " " + first.id(), 1L, Long::sum);
        return event(state, 1, revision);
    }
}
