package uk.luton2040.catalogue.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.Figure;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.kpi.Soundness;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.target.Target;
import uk.luton2040.measures.target.TargetKind;

/** What the papers print, or what stands in for it: the same columns, told apart by the table's name. */
record FigureTable(String name, boolean illustrative) implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("kpi", "The KPI.").required().refersTo("kpis", "code"),
            Column.word("kind", "What it is; targets alone are judged.", Coded.codes(TargetKind.class))
                    .required(),
            Column.text(
                    "category", "The part of the KPI it is for, of a benchmark its comparator; empty for the whole."),
            Column.text(
                    "period",
                    "The period it is for, as a period code such as FY2021-Q2, or %s or %s; empty where none is printed."
                            .formatted(Target.EVERY_YEAR, Target.EVERY_PERIOD)),
            Column.text(
                            "value",
                            "As printed, in the KPI's unit: a number, a range as LOW..HIGH, or words, which ask for an"
                                    + " answer.")
                    .required(),
            Column.text("unit", "The unit as printed."),
            Column.text("precision", "Whether it is exact, approximate, illustrative or no value at all."),
            Column.text("where", "The paper that prints it, and where in it."),
            Column.text("rationale", "Why this figure, where somebody set it by hand.")
                    .optional());

    @Override
    public String about() {
        return illustrative
                ? "Invented targets, baselines and benchmarks that stand in for real ones, agreed by nobody."
                : "Targets, baselines and benchmarks, as printed or agreed.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("kpi", "kind", "category", "period");
    }

    @Override
    public void apply(Row row, Draft draft) {
        Kpi kpi = draft.require(draft.kpis(), row, "kpi");
        Figure figure = figure(row, row.text("rationale"));
        kpi.put(row.has("rationale") ? figure : figure(row, rationaleOf(figure, kpi)));
        Stream.concat(
                        draft.definition(kpi.code()).stream(),
                        kpi.definitionsBetween(draft.today(), LocalDate.MAX).skip(1))
                .flatMap(definition -> Soundness.cannotJudge(definition, kpi.figures()).stream())
                .findFirst()
                .ifPresent(why -> {
                    throw new RowRefused("value", "cannot-judge", why);
                });
    }

    private Figure figure(Row row, @Nullable String rationale) {
        String printed = row.required("value");
        List<BigDecimal> numbers = Words.numbers(printed);
        return new Figure(
                row.required("kind"),
                row.text("category"),
                Words.targetPeriod(row),
                printed,
                numbers.size() == 1 ? numbers.getFirst() : null,
                numbers.size() == 2 ? numbers.getFirst() : null,
                numbers.size() == 2 ? numbers.getLast() : null,
                row.text("unit"),
                row.text("precision"),
                row.text("where"),
                rationale,
                illustrative);
    }

    /** A file without that column says nothing about it; it was given for the same value only. */
    private static @Nullable String rationaleOf(Figure figure, Kpi kpi) {
        return kpi.figures().stream()
                .filter(known -> figure.replaces(known) && figure.printed().equals(known.printed()))
                .map(Figure::rationale)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.kpis().values().stream()
                .flatMap(kpi -> kpi.figures().stream()
                        .filter(figure -> figure.illustrative() == illustrative)
                        .map(figure -> Row.of(
                                COLUMNS,
                                kpi.code(),
                                figure.kind(),
                                figure.category(),
                                figure.period(),
                                figure.printed(),
                                figure.unit(),
                                figure.precision(),
                                figure.where(),
                                figure.rationale())));
    }
}
