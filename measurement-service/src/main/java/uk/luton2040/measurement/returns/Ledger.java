package uk.luton2040.measurement.returns;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measurement.knownkpi.KnownDefinition;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.measures.returns.Asking;
import uk.luton2040.measures.returns.Due;
import uk.luton2040.measures.returns.DueRule;
import uk.luton2040.measures.returns.OpenedPeriod;

/**
 * What is owed and how far it has come, worked out anew from what was opened, defined, decided and received.
 *
 * <p>An opened period asks for every period that ends within it, each once however many ask for it. By the definition in
 * force on its last day it is owed by each provider. A four-yearly KPI is owed for a year when no value of the three
 * years before it is there.
 *
 * @param dueDays how many days before its due date a return that is upcoming becomes due
 */
record Ledger(
        List<OpenedPeriod> opened,
        Collection<CollectedKpi> kpis,
        Decided decided,
        Map<ReturnKey, List<Received>> received,
        LocalDate today,
        int dueDays) {
    /** Everything owed in the scope, in the order of {@link Return#IN_ORDER}. */
    List<Return> returns(Scope scope) {
        Asking asking = new Asking(opened);
        List<Period> asked = Stream.of(PeriodKind.values())
                .flatMap(kind -> asking.periods(kind).stream())
                .toList();
        return kpis.stream()
                .flatMap(kpi -> asked.stream().flatMap(period -> owed(kpi, period, scope)))
                .sorted(Return.IN_ORDER)
                .toList();
    }

    private Stream<Return> owed(CollectedKpi kpi, Period period, Scope scope) {
        Optional<KnownDefinition> found = kpi.on()
                .apply(period.lastDay())
                .filter(definition -> definition.periodKind().equals(Optional.of(period.kind())));
        if (found.isEmpty()) {
            return Stream.empty();
        }
        KnownDefinition definition = found.get();
        return definition.providers().stream()
                .map(provider -> new ReturnKey(kpi.code(), period.code(), provider))
                .filter(scope::covers)
                .filter(key -> isItsTurn(definition, key, period))
                .map(key -> owed(key, kpi, definition, period));
    }

    private boolean isItsTurn(KnownDefinition definition, ReturnKey key, Period period) {
        return Asking.isItsTurn(
                Optional.ofNullable(definition.frequency())
                        .flatMap(Frequency::of)
                        .orElseThrow(),
                period,
                before -> present(new ReturnKey(key.kpi(), before.code(), key.organisation()))
                        .findAny()
                        .isPresent());
    }

    private Stream<Received> present(ReturnKey key) {
        return received.getOrDefault(key, List.of()).stream().filter(Received::isThere);
    }

    private Return owed(ReturnKey key, CollectedKpi kpi, KnownDefinition definition, Period period) {
        List<String> expected = definition.categories().isEmpty() ? List.of("") : definition.categories();
        Map<String, Received> byCategory = present(key)
                .filter(value -> expected.contains(value.category()))
                .collect(Collectors.toMap(Received::category, Function.identity()));
        List<String> missing = expected.stream()
                .filter(category -> !byCategory.containsKey(category))
                .toList();
        List<OpenedPeriod> asking = new Asking(opened).by(period);
        Due ordinary = ruleNow(key.kpi()).due(period, asking.getFirst());
        Due due = extended(ordinary, decided.extension(key).newest());
        Optional<Change<NilReturn>> nil = nil(key);
        LocalDate completedOn = missing.isEmpty() ? newest(byCategory.values(), Received::on) : null;
        LocalDate dueThen = missing.isEmpty()
                ? dueAt(newest(byCategory.values(), Received::recordedAt), key, period, asking.getFirst())
                : due.on();
        ReturnState state = state(due, nil.isPresent(), missing.isEmpty(), byCategory.values());
        return new Return(
                key,
                kpi,
                definition,
                period,
                asking,
                ordinary.on(),
                due,
                dueThen,
                state,
                expected.size(),
                missing,
                completedOn,
                state == ReturnState.NIL ? 0 : Math.max(0, DAYS.between(dueThen, orToday(completedOn))),
                decided.extension(key).newest(),
                nil);
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? today : day;
    }

    private static <T extends Comparable<? super T>> T newest(Collection<Received> values, Function<Received, T> time) {
        return values.stream().map(time).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** A nil return is void as soon as a value has come in. */
    private Optional<Change<NilReturn>> nil(ReturnKey key) {
        return decided.nil(key)
                .newest()
                .filter(change -> change.what().reason() != null)
                .filter(change -> received.getOrDefault(key, List.of()).stream()
                        .noneMatch(
                                value -> value.isThere() || value.recordedAt().isAfter(change.at())));
    }

    private ReturnState state(Due due, boolean isNil, boolean isComplete, Collection<Received> values) {
        if (isNil) {
            return ReturnState.NIL;
        }
        if (isComplete) {
            return values.stream()
                    .map(Received::state)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
        return switch (due.waiting(today, dueDays)) {
            case OVERDUE -> ReturnState.OVERDUE;
            case DUE -> ReturnState.DUE;
            case UPCOMING -> ReturnState.UPCOMING;
        };
    }

    private DueRule ruleNow(String kpi) {
        return decided.rule(kpi).newest().map(Change::what).orElse(DueRule.USUAL);
    }

    /** The date that held at that moment. A publisher's date is a fact: put right later, it counts as if always known. */
    private LocalDate dueAt(Instant moment, ReturnKey key, Period period, OpenedPeriod earliest) {
        DueRule then = decided.rule(key.kpi()).at(moment).map(Change::what).orElse(DueRule.USUAL);
        DueRule now = ruleNow(key.kpi());
        boolean publishers = then.kind() == DueRule.Kind.RELEASES && now.kind() == DueRule.Kind.RELEASES;
        Due due = (publishers ? now : then).due(period, earliest);
        return extended(due, decided.extension(key).at(moment)).on();
    }

    private static Due extended(Due due, Optional<Change<Extension>> extension) {
        return extension
                .map(Change::what)
                .map(later -> due.extendedTo(later.due(), later.reason()))
                .orElse(due);
    }
}
