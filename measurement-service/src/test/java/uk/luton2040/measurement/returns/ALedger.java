package uk.luton2040.measurement.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.luton2040.measurement.knownkpi.KnownDefinition;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.returns.DueRule;
import uk.luton2040.measures.returns.OpenedPeriod;

/** What was decided and received, of one KPI of housing's unless a test says otherwise. */
final class ALedger {
    static final OpenedPeriod SECOND_QUARTER = opened("FY2021-Q2", "2021-10-29");

    private final Map<String, History<DueRule>> rules = new TreeMap<>();
    private final Map<ReturnKey, History<Extension>> extensions = new HashMap<>();
    private final Map<ReturnKey, History<NilReturn>> nils = new HashMap<>();
    private final Map<ReturnKey, List<Received>> received = new HashMap<>();

    @SafeVarargs
    final void ruled(Change<DueRule>... changes) {
        rules.put("K-1", new History<>(List.of(changes)));
    }

    @SafeVarargs
    final void extended(Change<Extension>... changes) {
        extensions.put(key("FY2021-Q2"), new History<>(List.of(changes)));
    }

    @SafeVarargs
    final void nil(Change<NilReturn>... changes) {
        nils.put(key("FY2021-Q2"), new History<>(List.of(changes)));
    }

    void received(String period, List<Received> values) {
        received.put(key(period), values);
    }

    void received(Received value) {
        received(SECOND_QUARTER.period().code(), List.of(value));
    }

    List<Return> owed(String today, List<OpenedPeriod> opened, CollectedKpi kpi) {
        return new Ledger(
                        opened, List.of(kpi), new Decided(rules, extensions, nils), received, LocalDate.parse(today), 7)
                .returns(Scope.all());
    }

    static Return only(List<Return> returns) {
        assertThat(returns).hasSize(1);
        return returns.getFirst();
    }

    static List<String> periods(List<Return> returns) {
        return returns.stream().map(owed -> owed.key().period()).toList();
    }

    static OpenedPeriod opened(String period, String due) {
        return new OpenedPeriod(Period.parse(period), LocalDate.parse(due));
    }

    static CollectedKpi quarterly() {
        return kpi(collected("quarterly", "financial"));
    }

    static CollectedKpi kpi(KnownDefinition definition) {
        return new CollectedKpi("K-1", "Homes let", "%", day -> Optional.of(definition));
    }

    static KnownDefinition collected(String often, String calendar) {
        return definition(often, calendar, List.of("housing"), List.of());
    }

    static KnownDefinition definition(String often, String calendar, List<String> providers, List<String> categories) {
        return new KnownDefinition("percentage", 1, "higher", often, calendar, providers, categories, null, null);
    }

    private static ReturnKey key(String period) {
        return new ReturnKey("K-1", period, "housing");
    }

    static Received value(String category, String standing, String day) {
        return new Received(category, standing, LocalDate.parse(day), at(day));
    }

    static DueRule releases(String day) {
        return new DueRule(DueRule.Kind.RELEASES, 0, new TreeMap<>(Map.of("FY2021-Q2", LocalDate.parse(day))));
    }

    static <T> Change<T> change(String day, T what) {
        return new Change<>(1, what, "office", at(day));
    }

    static Instant at(String day) {
        return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
