package uk.luton2040.reporting.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.ReturnDecisionState;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.measures.returns.Asking;
import uk.luton2040.measures.returns.Due;
import uk.luton2040.measures.returns.DueRule;
import uk.luton2040.measures.returns.Waiting;
import uk.luton2040.reporting.journal.Facts;

/**
 * What is owed of a KPI for a period and not there yet.
 *
 * @param provider who owes it
 * @param embargoedUntil the day of a publisher's release, where that has been told
 * @param missing the categories without a value; null where the KPI is not broken down
 * @param waiting {@code overdue}, {@code due} or {@code upcoming} on the day of the report
 */
public record Owed(
        KpiLine.Provider provider,
        KpiLine.PeriodName period,
        LocalDate due,
        @Nullable LocalDate embargoedUntil,
        @Nullable List<String> missing,
        String waiting) {
    /** As many days before it is due as the first reminder goes out, what was upcoming becomes due. */
    private static final int DUE_DAYS = 7;

    /** The same, as it is on that day. */
    public Owed on(LocalDate day) {
        return new Owed(
                provider,
                period,
                due,
                embargoedUntil,
                missing,
                new Due(due, "", embargoedUntil).waiting(day, DUE_DAYS).code());
    }

    public boolean is(Waiting wanted) {
        return waiting.equals(wanted.code());
    }

    /**
     * What the opened periods that end by then ask for and nobody has sent, whatever day it is; oldest first. The same
     * rules as measurement-service's own list of returns.
     */
    static List<Owed> of(KpiState kpi, LocalDate until, Facts facts) {
        Asking asking = new Asking(facts.opened().stream()
                .filter(open -> !open.period().end().isAfter(until))
                .toList());
        Decided decided = Decided.of(facts.returnDecisionsOn(kpi.code()));
        List<Period> asked = asked(kpi, asking);
        Map<Key, Map<String, MeasurementState>> received = received(facts.measurementsOf(kpi.code()), asked);
        List<Owed> owed = new ArrayList<>();
        for (Period period : asked) {
            KpiState then = kpi.on(period.lastDay());
            Due ordinarily = decided.rule().due(period, asking.by(period).getFirst());
            for (String provider : then.providers()) {
                Key key = new Key(period.code(), provider);
                List<String> missing = missing(then, received.getOrDefault(key, Map.of()));
                boolean isItsTurn = Asking.isItsTurn(
                        frequency(then).orElseThrow(),
                        period,
                        before -> received.getOrDefault(new Key(before.code(), provider), Map.of()).values().stream()
                                .anyMatch(MeasurementState::stillThere));
                if (!missing.isEmpty() && isItsTurn && !decided.isNil(key, received.getOrDefault(key, Map.of()))) {
                    Due due = decided.due(key, ordinarily);
                    owed.add(new Owed(
                            new KpiLine.Provider(provider, facts.organisationName(provider)),
                            new KpiLine.PeriodName(period.code(), period.label()),
                            due.on(),
                            due.embargoedUntil(),
                            then.categories().isEmpty() ? null : missing,
                            Waiting.UPCOMING.code()));
                }
            }
        }
        return owed;
    }

    /** By the definition in force on its last day a period is owed if the KPI is collected by periods of its kind. */
    private static List<Period> asked(KpiState kpi, Asking asking) {
        return definitions(kpi).stream()
                .flatMap(definition -> kind(definition).stream())
                .distinct()
                .flatMap(kind -> asking.periods(kind).stream())
                .filter(period -> {
                    KpiState then = kpi.on(period.lastDay());
                    return then.lifeCycle().equals("active") && kind(then).equals(Optional.of(period.kind()));
                })
                .sorted()
                .toList();
    }

    private static List<KpiState> definitions(KpiState kpi) {
        return kpi.versions().isEmpty()
                ? List.of(kpi)
                : kpi.versions().stream().map(KpiState.Version::definition).toList();
    }

    private static Optional<Frequency> frequency(KpiState kpi) {
        return Optional.ofNullable(kpi.frequency()).flatMap(Frequency::of);
    }

    private static Optional<PeriodKind> kind(KpiState kpi) {
        return frequency(kpi)
                .map(often -> often.periodKind(Calendar.of(kpi.calendar()).orElse(Calendar.FINANCIAL)));
    }

    private static List<String> missing(KpiState then, Map<String, MeasurementState> received) {
        List<String> expected = then.categories().isEmpty() ? List.of("") : then.categories();
        return expected.stream()
                .filter(category -> !Optional.ofNullable(received.get(category))
                        .map(MeasurementState::stillThere)
                        .orElse(false))
                .toList();
    }

    /** Those of the periods asked for; a four-yearly KPI's turn depends on the three before as well. */
    private static Map<Key, Map<String, MeasurementState>> received(
            List<MeasurementState> measurements, List<Period> asked) {
        Set<String> wanted = asked.stream()
                .flatMap(period -> Stream.iterate(period, Period::previous).limit(4))
                .map(Period::code)
                .collect(Collectors.toSet());
        Map<Key, Map<String, MeasurementState>> received = new HashMap<>();
        measurements.stream()
                .filter(measurement -> wanted.contains(measurement.period()))
                .forEach(measurement -> received.computeIfAbsent(
                                new Key(measurement.period(), measurement.organisation()), none -> new TreeMap<>())
                        .put(Objects.requireNonNullElse(measurement.category(), ""), measurement));
        return received;
    }

    private record Key(String period, String organisation) {}

    private record Decided(
            DueRule rule, Map<Key, ReturnDecisionState.Extension> extensions, Map<Key, ReturnDecisionState.Nil> nils) {
        static Decided of(List<ReturnDecisionState> decisions) {
            return new Decided(
                    decisions.stream()
                            .flatMap(decision -> Optional.ofNullable(decision.rule()).stream())
                            .findFirst()
                            .map(Decided::rule)
                            .orElse(DueRule.USUAL),
                    byKey(decisions, ReturnDecisionState::extension),
                    byKey(decisions, ReturnDecisionState::nil));
        }

        private static <T> Map<Key, T> byKey(
                List<ReturnDecisionState> decisions, Function<ReturnDecisionState, @Nullable T> what) {
            Map<Key, T> byKey = new HashMap<>();
            decisions.forEach(decision -> {
                T decided = what.apply(decision);
                if (decided != null) {
                    byKey.put(
                            new Key(String.valueOf(decision.period()), String.valueOf(decision.organisation())),
                            decided);
                }
            });
            return byKey;
        }

        private static DueRule rule(ReturnDecisionState.Rule rule) {
            return new DueRule(
                    Coded.find(DueRule.Kind.class, rule.kind()).orElse(DueRule.Kind.USUAL),
                    rule.lagDays(),
                    rule.releases().stream()
                            .collect(Collectors.toMap(
                                    ReturnDecisionState.Release::period,
                                    ReturnDecisionState.Release::day,
                                    (first, second) -> second,
                                    TreeMap::new)));
        }

        Due due(Key key, Due ordinarily) {
            return Optional.ofNullable(extensions.get(key))
                    .map(extension -> ordinarily.extendedTo(extension.due(), "more time was given."))
                    .orElse(ordinarily);
        }

        /** A nil return is void as soon as a value has come in, even one that was taken back since. */
        boolean isNil(Key key, Map<String, MeasurementState> received) {
            return Optional.ofNullable(nils.get(key))
                    .filter(nil -> !nil.withdrawn())
                    .filter(nil -> received.values().stream()
                            .noneMatch(value -> value.stillThere()
                                    || value.withdrawal() != null
                                            && value.withdrawal().at().isAfter(nil.at())))
                    .isPresent();
        }
    }
}
