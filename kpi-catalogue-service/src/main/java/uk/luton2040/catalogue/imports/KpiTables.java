package uk.luton2040.catalogue.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.luton2040.catalogue.kpi.Definition;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.Table;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.aggregation.AcrossParts;
import uk.luton2040.measures.aggregation.OverTime;
import uk.luton2040.measures.kpi.Behaviour;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.status.Ratings;
import uk.luton2040.measures.status.RuleSpec;

/** {@code kpis} and {@code definitions}: how KPIs are defined now, as the papers print it and as it is measured. */
final class KpiTables {
    private KpiTables() {}

    record Kpis() implements Table<Draft> {
        private static final List<Column> COLUMNS = List.of(
                Column.text("code", "By which others name the KPI.").required(),
                Column.text("priority", "The priority on which it hangs.").refersTo("priorities", "code"),
                Column.text("outcome", "The outcome on which it hangs.").refersTo("outcomes", "code"),
                Column.text("group", "The group on which it hangs where it has no priority, such as Workforce."),
                Column.text("title", "What is measured.").required(),
                Column.text(
                        "provider",
                        "Who provides the values, in the paper's own words; organisations are found by their"
                                + " name_in_paper, several joined by / or &."),
                Column.text("source", "Where the values come from."),
                Column.text(
                        "frequency",
                        "How often it is collected, in the paper's own word; an active KPI has one of: %s."
                                .formatted(String.join(", ", Coded.codes(Frequency.class)))),
                Column.text("included", "Whether it belongs to a scorecard, in the paper's own words."),
                Column.text("reported_in", "Where it has been reported so far."),
                Column.text("new_or_existing", "Whether the paper calls it new or existing."),
                Column.text("notes", "What else is to be known of it."),
                Column.word("value_type", "What its value is.", Coded.codes(ValueType.class))
                        .required(),
                Column.text("unit", "What it is counted in."),
                Column.word("better_when", "What counts as good.", Coded.codes(Better.class))
                        .required(),
                Column.text("open_question", "The paper's own open question."),
                Column.text("origin", "The list it comes from, such as long-list or corporate."));

        @Override
        public String name() {
            return "kpis";
        }

        @Override
        public String about() {
            return "What is measured and what counts as good, as defined now.";
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public List<String> key() {
            return List.of("code");
        }

        @Override
        public void apply(Row row, Draft draft) {
            Map<String, Object> fields = new HashMap<>();
            fields.put("priority", row.text("priority"));
            fields.put("outcome", row.text("outcome"));
            fields.put("group", row.text("group"));
            fields.put("title", row.required("title"));
            fields.put("provider", row.text("provider"));
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
            draft.define(row.required("code"), fields);
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.definitions().map(entry -> {
                Definition definition = entry.getValue();
                return Row.of(
                        COLUMNS,
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
        private static final List<Column> COLUMNS = List.of(
                Column.text("kpi", "The KPI.").required().refersTo("kpis", "code"),
                Column.word("behaviour", "How its value relates to time.", Coded.codes(Behaviour.class)),
                Column.of(
                        "decimals",
                        "How many decimals a submitted value may have, 0 to 10; stays as it is where it is empty.",
                        Datatype.WHOLE_NUMBER),
                Column.word(
                        "calendar",
                        "Which year its periods follow; financial where it is empty.",
                        Coded.codes(Calendar.class)),
                Column.text("categories", "The parts for which it has a value each.")
                        .list(),
                Column.word("over_parts", "How the whole follows from its parts.", Coded.codes(AcrossParts.class)),
                Column.word("over_time", "How a longer period follows from shorter ones.", Coded.codes(OverTime.class)),
                Column.of(
                        "dead_band",
                        "The smallest difference that counts as a movement, in the KPI's unit.",
                        Datatype.DECIMAL),
                Column.word("rule", "By which kind of rule its status is judged.", RuleSpec.KINDS),
                Column.of(
                        "tolerance",
                        "How far amber reaches: a share of the target for percent (0.10 is 10%), else in the KPI's unit.",
                        Datatype.DECIMAL),
                Column.of("strict", "Whether green needs more than reaching the target.", Datatype.YES_NO),
                Column.of("green", "The limit of green for thresholds, in the KPI's unit.", Datatype.DECIMAL),
                Column.of("amber", "The limit of amber for thresholds, in the KPI's unit.", Datatype.DECIMAL),
                Column.of("illustrative", "Whether the rule is invented, agreed by nobody.", Datatype.YES_NO),
                Column.word(
                                "judged",
                                "Of a rating, the level's count or share that the rule judges.",
                                Coded.codes(Ratings.Judged.class))
                        .optional());

        @Override
        public String name() {
            return "definitions";
        }

        @Override
        public String about() {
            return "How KPIs are measured and judged, as defined now.";
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
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
            fields.put(
                    "rule",
                    Optional.ofNullable(row.text("rule"))
                            .map(kind -> rule(kind, row))
                            .orElse(null));
            Optional.ofNullable(row.integer("decimals")).ifPresent(decimals -> fields.put("decimals", decimals));
            draft.define(kpi.code(), fields);
        }

        private static KpiState.Rule rule(String kind, Row row) {
            return new KpiState.Rule(
                    kind,
                    row.decimal("tolerance"),
                    row.yes("strict"),
                    row.decimal("green"),
                    row.decimal("amber"),
                    row.yes("illustrative"),
                    row.text("judged"));
        }

        /** One that says nothing but what a KPI has from the start has no row. */
        @Override
        public Stream<Row> rows(Draft draft) {
            Row silent = row("", Draft.BLANK);
            return draft.definitions()
                    .filter(entry -> !row("", entry.getValue()).equals(silent))
                    .map(entry -> row(entry.getKey().code(), entry.getValue()));
        }

        private static Row row(String code, Definition definition) {
            Optional<KpiState.Rule> rule = Optional.ofNullable(definition.rule());
            return Row.of(
                    COLUMNS,
                    code,
                    definition.behaviour(),
                    definition.decimals(),
                    definition.calendar(),
                    definition.categories(),
                    definition.overParts(),
                    definition.overTime(),
                    definition.deadBand(),
                    rule.map(KpiState.Rule::kind).orElse(null),
                    rule.map(KpiState.Rule::tolerance).orElse(null),
                    rule.map(KpiState.Rule::strict).orElse(false),
                    rule.map(KpiState.Rule::green).orElse(null),
                    rule.map(KpiState.Rule::amber).orElse(null),
                    rule.map(KpiState.Rule::illustrative).orElse(false),
                    rule.map(KpiState.Rule::judged).orElse(null));
        }
    }
}
