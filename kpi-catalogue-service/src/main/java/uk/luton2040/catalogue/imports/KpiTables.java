package uk.luton2040.catalogue.imports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.Definition;
import uk.luton2040.catalogue.kpi.Figure;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.kpi.Soundness;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
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
                    "included",
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
            String code = row.required("code");
            String provider = row.text("provider");
            Map<String, Object> fields = new HashMap<>();
            fields.put("priority", row.text("priority"));
            fields.put("outcome", row.text("outcome"));
            fields.put("group", row.text("group"));
            fields.put("title", row.required("title"));
            fields.put("provider", provider);
            fields.put("providers", draft.providersNamed(provider));
            fields.put("source", row.text("source"));
            fields.put("frequency", row.text("frequency"));
            fields.put("included", row.text("included"));
            fields.put("reportedIn", row.text("reported_in"));
            fields.put("newOrExisting", row.text("new_or_existing"));
            fields.put("notes", row.text("notes"));
            fields.put("valueType", row.required("value_type"));
            fields.put("unit", row.text("unit"));
            fields.put("betterWhen", row.required("better_when"));
            fields.put("openQuestion", row.text("open_question"));
            fields.put("origin", row.text("origin"));
            draft.define(code, fields);
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.definitions().map(entry -> {
                Definition definition = entry.getValue();
                return Row.of(
                        columns(),
                        entry.getKey().code(),
                        definition.priority(),
                        definition.outcome(),
                        definition.group(),
                        definition.title(),
                        definition.provider(),
                        definition.source(),
                        definition.frequency(),
                        definition.included(),
                        definition.reportedIn(),
                        definition.newOrExisting(),
                        definition.notes(),
                        definition.valueType(),
                        definition.unit(),
                        definition.betterWhen(),
                        definition.openQuestion(),
                        definition.origin());
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
            Map<String, Object> fields = new HashMap<>();
            fields.put("behaviour", row.text("behaviour"));
            fields.put("calendar", row.text("calendar"));
            fields.put("categories", row.list("categories"));
            fields.put("overParts", row.text("over_parts"));
            fields.put("overTime", row.text("over_time"));
            fields.put("deadBand", row.decimal("dead_band"));
            fields.put("rule", null);
            Optional.ofNullable(row.integer("decimals")).ifPresent(decimals -> fields.put("decimals", decimals));
            Optional.ofNullable(row.text("rule")).ifPresent(kind -> fields.put("rule", rule(kind, row)));
            draft.define(kpi.code(), fields);
        }

        private static KpiState.Rule rule(String kind, Row row) {
            return new KpiState.Rule(
                    kind,
                    row.decimal("tolerance"),
                    row.yes("strict"),
                    row.decimal("green"),
                    row.decimal("amber"),
                    row.yes("illustrative"));
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.definitions()
                    .filter(entry -> entry.getValue().behaviour() != null
                            || entry.getValue().rule() != null)
                    .map(entry -> row(entry.getKey().code(), entry.getValue()));
        }

        private Row row(String code, Definition definition) {
            Optional<KpiState.Rule> rule = Optional.ofNullable(definition.rule());
            return Row.of(
                    columns(),
                    code,
                    definition.behaviour(),
                    definition.decimals(),
                    definition.calendar(),
                    String.join(";", definition.categories()),
                    definition.overParts(),
                    definition.overTime(),
                    plain(definition.deadBand()),
                    rule.map(KpiState.Rule::kind).orElse(null),
                    plain(rule.map(KpiState.Rule::tolerance).orElse(null)),
                    rule.filter(KpiState.Rule::strict).map(strict -> "yes").orElse(""),
                    plain(rule.map(KpiState.Rule::green).orElse(null)),
                    plain(rule.map(KpiState.Rule::amber).orElse(null)),
                    rule.filter(KpiState.Rule::illustrative)
                            .map(invented -> "yes")
                            .orElse(""));
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
                    null,
                    illustrative));
            draft.definition(kpi.code())
                    .flatMap(definition -> Soundness.cannotJudge(definition, kpi.figures()))
                    .ifPresent(why -> {
                        throw new RowRefused("value", "cannot-judge", why);
                    });
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
