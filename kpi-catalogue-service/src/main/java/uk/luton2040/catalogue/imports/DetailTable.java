package uk.luton2040.catalogue.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.Definition;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.derived.FormulaKind;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.target.TrajectorySpec;

/** {@code details}: what the papers never print of a KPI, one row for each that has any. */
record DetailTable() implements Table<Draft> {
    private static final Pattern OUTSIDE_CODE = Pattern.compile("((?:\\\\.|[^=\\\\])+)=(.+)", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\([=\\\\])");

    /** The KPI has no providers, whomever the papers name. */
    private static final String NONE = "none";

    private static final List<Column> COLUMNS = List.of(
            Column.text("kpi", "The KPI.").required().refersTo("kpis", "code"),
            Column.text(
                            "providers",
                            "The organisations that provide its values; empty for those that its provider names, none for"
                                    + " none.")
                    .list()
                    .refersTo("organisations", "code"),
            Column.text("also_serves", "Priorities and outcomes of other plans that it serves too.")
                    .list(),
            Column.word("reporting_frequency", "How often it is reported.", Coded.codes(Frequency.class)),
            Column.of("aspirational", "Whether it is a wish that cannot be measured yet.", Datatype.YES_NO),
            Column.text("survey_method", "How it is asked for, and whom, where it comes from a survey."),
            Column.text("denominator", "What a rate is counted against, and of which year."),
            Column.of(
                    "publication_lag_days",
                    "Days from a period's end until its value can be had, 0 to 2000.",
                    Datatype.WHOLE_NUMBER),
            Column.of("release_dates", "The days on which its publisher releases it.", Datatype.DATE)
                    .list(),
            Column.text("due_rule", "When a value is due, in words."),
            Column.of("small_numbers_threshold", "Counts below it are not shown in public.", Datatype.WHOLE_NUMBER),
            Column.of(
                    "small_numbers_rounding",
                    "Counts in public are rounded to a multiple of it; 1 rounds nothing. Given with the threshold.",
                    Datatype.WHOLE_NUMBER),
            Column.word("formula", "How it is calculated from other KPIs.", Coded.codes(FormulaKind.class)),
            Column.text("operands", "The KPIs from which it is calculated, in the order the formula reads them.")
                    .list()
                    .refersTo("kpis", "code"),
            Column.text("base_period", "The period from which an index or a reduction counts, as a period code."),
            Column.text("accountable_director", "The director who answers for it."),
            Column.text("portfolio_holder", "The portfolio under which it falls."),
            Column.text(
                            "outside_codes",
                            "Its codes elsewhere, each as framework=code; an equals sign or backslash of a framework's own name"
                                    + " has a backslash before it.")
                    .list(),
            Column.word(
                    "trajectory",
                    "How it gets from a baseline to a target where none is set for exactly a period.",
                    Coded.codes(TrajectorySpec.Kind.class)),
            Column.text("trajectory_from", "The baseline's period, as a period code."),
            Column.text("trajectory_until", "The last period the trajectory speaks of."),
            Column.of("trajectory_baseline", "Where it starts, in the KPI's unit.", Datatype.DECIMAL),
            Column.of("trajectory_target", "Where a linear one ends, in the KPI's unit.", Datatype.DECIMAL),
            Column.of("trajectory_rate", "The share cut each year: 0.09 is 9%.", Datatype.DECIMAL),
            Column.text("trajectory_source", "Where it comes from, as a reader would cite it."),
            Column.of("trajectory_illustrative", "Whether it was invented, and agreed by nobody.", Datatype.YES_NO));

    @Override
    public String name() {
        return "details";
    }

    @Override
    public String about() {
        return "The rest of how KPIs are defined now: what the papers never print of them.";
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
        fields.put("providers", providers(row, draft, kpi));
        fields.put("alsoServes", row.list("also_serves"));
        fields.put("reportingFrequency", row.text("reporting_frequency"));
        fields.put("aspirational", row.yes("aspirational"));
        fields.put("surveyMethod", row.text("survey_method"));
        fields.put("denominator", row.text("denominator"));
        fields.put("publicationLagDays", row.integer("publication_lag_days"));
        fields.put("releaseDates", row.list("release_dates"));
        fields.put("dueRule", row.text("due_rule"));
        fields.put("smallNumbers", smallNumbers(row));
        fields.put("formula", formula(row));
        fields.put("accountableDirector", row.text("accountable_director"));
        fields.put("portfolioHolder", row.text("portfolio_holder"));
        fields.put(
                "outsideCodes",
                row.list("outside_codes").stream().map(DetailTable::outsideCode).toList());
        fields.put("trajectory", trajectory(row));
        draft.define(kpi.code(), fields);
    }

    private static List<String> providers(Row row, Draft draft, Kpi kpi) {
        List<String> codes = row.list("providers");
        if (codes.equals(List.of(NONE))) {
            return List.of();
        }
        return codes.isEmpty()
                ? draft.definition(kpi.code())
                        .map(definition -> draft.providersNamed(definition.provider()))
                        .orElse(List.of())
                : codes;
    }

    private static KpiState.@Nullable SmallNumbers smallNumbers(Row row) {
        Integer threshold = row.integer("small_numbers_threshold");
        Integer rounding = row.integer("small_numbers_rounding");
        if (threshold == null && rounding == null) {
            return null;
        }
        if (threshold == null || rounding == null) {
            throw new RowRefused(
                    threshold == null ? "small_numbers_threshold" : "small_numbers_rounding",
                    "missing",
                    "A threshold and a rounding are given together.");
        }
        return new KpiState.SmallNumbers(threshold, rounding);
    }

    private static KpiState.@Nullable Formula formula(Row row) {
        String kind = row.text("formula");
        if (kind == null && !(row.list("operands").isEmpty() && row.text("base_period") == null)) {
            throw new RowRefused("formula", "missing", "Operands and a base period belong to a formula.");
        }
        return kind == null ? null : new KpiState.Formula(kind, row.list("operands"), row.text("base_period"));
    }

    private static KpiState.@Nullable Trajectory trajectory(Row row) {
        return row.text("trajectory") == null
                ? null
                : new KpiState.Trajectory(
                        row.required("trajectory"),
                        row.required("trajectory_from"),
                        row.required("trajectory_until"),
                        row.decimal("trajectory_baseline"),
                        row.decimal("trajectory_target"),
                        row.decimal("trajectory_rate"),
                        row.required("trajectory_source"),
                        row.yes("trajectory_illustrative"));
    }

    private static KpiState.OutsideCode outsideCode(String item) {
        Matcher parts = OUTSIDE_CODE.matcher(item);
        if (!parts.matches()) {
            throw new RowRefused("outside_codes", "not-a-code", "'%s' is not framework=code.".formatted(item));
        }
        return new KpiState.OutsideCode(ESCAPED.matcher(parts.group(1)).replaceAll("$1"), parts.group(2));
    }

    /** A KPI of which there is nothing to say here has no row. */
    @Override
    public Stream<Row> rows(Draft draft) {
        Row silent = row("", Draft.BLANK, draft);
        return draft.definitions()
                .filter(entry -> !row("", entry.getValue(), draft).equals(silent))
                .map(entry -> row(entry.getKey().code(), entry.getValue(), draft));
    }

    private static Row row(String code, Definition definition, Draft draft) {
        Optional<KpiState.SmallNumbers> small = Optional.ofNullable(definition.smallNumbers());
        Optional<KpiState.Formula> formula = Optional.ofNullable(definition.formula());
        Optional<KpiState.Trajectory> way = Optional.ofNullable(definition.trajectory());
        List<String> named = draft.providersNamed(definition.provider());
        List<String> providers = definition.providers().isEmpty() ? List.of(NONE) : definition.providers();
        return Row.of(
                COLUMNS,
                code,
                definition.providers().equals(named) ? List.of() : providers,
                definition.alsoServes(),
                definition.reportingFrequency(),
                definition.aspirational(),
                definition.surveyMethod(),
                definition.denominator(),
                definition.publicationLagDays(),
                definition.releaseDates(),
                definition.dueRule(),
                small.map(KpiState.SmallNumbers::threshold).orElse(null),
                small.map(KpiState.SmallNumbers::rounding).orElse(null),
                formula.map(KpiState.Formula::kind).orElse(null),
                formula.map(KpiState.Formula::operands).orElse(List.of()),
                formula.map(KpiState.Formula::basePeriod).orElse(null),
                definition.accountableDirector(),
                definition.portfolioHolder(),
                definition.outsideCodes().stream().map(DetailTable::item).toList(),
                way.map(KpiState.Trajectory::kind).orElse(null),
                way.map(KpiState.Trajectory::from).orElse(null),
                way.map(KpiState.Trajectory::until).orElse(null),
                way.map(KpiState.Trajectory::baseline).orElse(null),
                way.map(KpiState.Trajectory::target).orElse(null),
                way.map(KpiState.Trajectory::rate).orElse(null),
                way.map(KpiState.Trajectory::source).orElse(null),
                way.map(KpiState.Trajectory::illustrative).orElse(null));
    }

    private static String item(KpiState.OutsideCode outside) {
        return outside.framework().replace("\\", "\\\\").replace("=", "\\=") + "=" + outside.code();
    }
}
