package uk.luton2040.catalogue.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.Figure;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.kpi.Listing;
import uk.luton2040.catalogue.kpi.Method;
import uk.luton2040.catalogue.kpi.StatusRule;
import uk.luton2040.catalogue.organisation.Organisations;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.Table;

/** {@code kpis}, {@code definitions} and the two tables of figures. */
final class KpiTables {
    private KpiTables() {}

    record Kpis() implements Table<Draft> {
        @Override
        public String name() {
            return "kpis";
        }

        @Override
        public List<String> columns() {
            return List.of(
                    "code",
                    "priority",
                    "outcome",
                    "group",
                    "title",
                    "provider",
                    "source",
                    "frequency",
                    "luton_2040",
                    "reported_in",
                    "new_or_existing",
                    "notes",
                    "value_type",
                    "unit",
                    "better_when",
                    "open_question",
                    "origin");
        }

        @Override
        public List<String> key() {
            return List.of("code");
        }

        @Override
        public void apply(Row row, Draft draft) {
            Listing listing = new Listing(
                    row.known("priority", draft::hasPriority),
                    row.known("outcome", draft::hasOutcome),
                    row.text("group"),
                    row.required("title"),
                    row.text("provider"),
                    row.text("source"),
                    row.text("frequency"),
                    row.text("luton_2040"),
                    row.text("reported_in"),
                    row.text("new_or_existing"),
                    row.text("notes"),
                    Words.valueType(row),
                    row.text("unit"),
                    Words.betterWhen(row),
                    row.text("open_question"),
                    row.text("origin"));
            List<String> providers = Optional.ofNullable(listing.provider())
                    .map(words ->
                            Organisations.namedBy(words, draft.organisations().values()))
                    .orElse(List.of());
            Kpi kpi = draft.edit(draft.kpis(), row.required("code"), Kpi::new);
            kpi.list(listing, providers);
            kpi.settle();
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.kpis().values().stream().map(kpi -> {
                Listing listing = kpi.listing();
                return Row.of(
                        columns(),
                        kpi.code(),
                        listing.priority(),
                        listing.outcome(),
                        listing.group(),
                        listing.title(),
                        listing.provider(),
                        listing.source(),
                        listing.frequency(),
                        listing.included(),
                        listing.reportedIn(),
                        listing.newOrExisting(),
                        listing.notes(),
                        listing.valueType(),
                        listing.unit(),
                        listing.betterWhen(),
                        listing.openQuestion(),
                        listing.origin());
            });
        }
    }

    record Definitions() implements Table<Draft> {
        @Override
        public String name() {
            return "definitions";
        }

        @Override
        public List<String> columns() {
            return List.of(
                    "kpi",
                    "behaviour",
                    "decimals",
                    "calendar",
                    "categories",
                    "over_parts",
                    "over_time",
                    "dead_band",
                    "rule",
                    "tolerance",
                    "strict",
                    "green",
                    "amber",
                    "illustrative");
        }

        @Override
        public List<String> key() {
            return List.of("kpi");
        }

        @Override
        public void apply(Row row, Draft draft) {
            Kpi kpi = draft.require(draft.kpis(), row, "kpi");
            Integer decimals = row.integer("decimals");
            Method method = new Method(
                    Words.behaviour(row),
                    decimals == null ? kpi.method().decimals() : decimals,
                    Words.calendar(row),
                    row.list("categories"),
                    row.text("over_parts"),
                    row.text("over_time"),
                    row.decimal("dead_band"));
            StatusRule rule = new StatusRule(
                    row.text("rule"),
                    row.decimal("tolerance"),
                    row.yes("strict"),
                    row.decimal("green"),
                    row.decimal("amber"),
                    row.yes("illustrative"));
            kpi.define(method, rule);
            Words.checkRule("rule", kpi);
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.kpis().values().stream()
                    .filter(kpi ->
                            kpi.method().behaviour() != null || kpi.rule().kind() != null)
                    .map(kpi -> {
                        Method method = kpi.method();
                        StatusRule rule = kpi.rule();
                        return Row.of(
                                columns(),
                                kpi.code(),
                                method.behaviour(),
                                method.decimals(),
                                method.calendar(),
                                String.join(";", method.categories()),
                                method.overParts(),
                                method.overTime(),
                                plain(method.deadBand()),
                                rule.kind(),
                                plain(rule.tolerance()),
                                rule.strict() ? "yes" : "",
                                plain(rule.green()),
                                plain(rule.amber()),
                                rule.illustrative() ? "yes" : "");
                    });
        }

        private static @Nullable String plain(@Nullable BigDecimal decimal) {
            return decimal == null ? null : decimal.toPlainString();
        }
    }

    /** What the papers print, or what stands in for it: the same columns, told apart by the table's name. */
    record Figures(String name, boolean illustrative) implements Table<Draft> {
        @Override
        public List<String> columns() {
            return List.of("kpi", "kind", "category", "period", "value", "unit", "precision", "where");
        }

        @Override
        public List<String> key() {
            return List.of("kpi", "kind", "category", "period");
        }

        @Override
        public void apply(Row row, Draft draft) {
            Kpi kpi = draft.require(draft.kpis(), row, "kpi");
            String printed = row.required("value");
            List<BigDecimal> numbers = Words.numbers(printed);
            kpi.put(new Figure(
                    Words.figureKind(row),
                    row.text("category"),
                    Words.targetPeriod(row),
                    printed,
                    numbers.size() == 1 ? numbers.getFirst() : null,
                    numbers.size() == 2 ? numbers.getFirst() : null,
                    numbers.size() == 2 ? numbers.getLast() : null,
                    row.text("unit"),
                    row.text("precision"),
                    row.text("where"),
                    illustrative));
            Words.checkRule("value", kpi);
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.kpis().values().stream()
                    .flatMap(kpi -> kpi.figures().stream()
                            .filter(figure -> figure.illustrative() == illustrative)
                            .map(figure -> Row.of(
                                    columns(),
                                    kpi.code(),
                                    figure.kind(),
                                    figure.category(),
                                    figure.period(),
                                    figure.printed(),
                                    figure.unit(),
                                    figure.precision(),
                                    figure.where())));
        }
    }
}
