package uk.luton2040.measurement.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.measurement.measurement.Reading;
import uk.luton2040.measurement.returns.Listing;

/**
 * The columns of a template: first those a submission takes, named as its fields are, then those that help to fill them
 * in and that a submission passes over.
 */
final class TemplateTable {
    /** A submission passes over columns that start so. */
    private static final String FOR_THE_READER = "info:";

    static final String DUE = FOR_THE_READER + "due";

    /** Filled in by the service and not to be changed. */
    static final List<Column> GIVEN = List.of(
            Column.text("kpi", "The KPI's code. Leave it as it is."),
            Column.text("period", "The period the value is about. Leave it as it is."),
            Column.text("category", "Which part the value is of; empty for the whole. Leave it as it is."));

    /** For the provider to fill in. */
    static final List<Column> ASKED = List.of(
            Column.text("value", "The value, in the KPI's unit, not rounded."),
            Column.text("numerator", "What is counted, where the value is a share or a ratio."),
            Column.text("denominator", "What it is counted out of."),
            Column.text("projectedOutturn", "What you expect for the whole year."),
            Column.text("bronze", "How many have bronze, where the value is a rating."),
            Column.text("silver", "How many have silver."),
            Column.text("gold", "How many have gold."),
            Column.text("sampleSize", "How many answered, where the value is from a survey."),
            Column.text("intervalLow", "The lower end of its 95% confidence interval."),
            Column.text("intervalHigh", "The upper end of it."),
            Column.word("quality", "How sure the value is.", Reading.QUALITIES),
            Column.text("commentary", "What the value means and what is being done; boards read it."),
            Column.text("source", "Where the value comes from."),
            Column.text("evidence", "A link to what proves it."),
            Column.text("receivedOn", "When it was first received, if that was before today: 2021-10-20."),
            Column.word("reason", "Why a published value is changed.", Reading.REASONS),
            Column.text("note", "More about the change."));

    /** For the reader. */
    static final List<Column> HELP = List.of(
            Column.text(FOR_THE_READER + "title", "What is measured."),
            Column.text(FOR_THE_READER + "unit", "In which unit."),
            Column.text(FOR_THE_READER + "definition", "What kind of value is expected."),
            Column.text(FOR_THE_READER + "lastPeriod", "The newest period before this one with a value of yours."),
            Column.text(FOR_THE_READER + "lastValue", "That value."),
            Column.text(DUE, "By when this one is due."));

    static final Listing LISTING = new Listing(
            "template",
            "What is owed, to be filled in.",
            Stream.of(GIVEN, ASKED, HELP).flatMap(List::stream).toList(),
            List.of("kpi", "period", "category"));

    private TemplateTable() {}

    static Row row(TemplateRow owed) {
        return LISTING.row(cells(owed).toArray());
    }

    /** In the order of the columns; null for an empty cell. */
    static List<@Nullable Object> cells(TemplateRow owed) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(owed.kpi());
        cells.add(owed.period());
        cells.add(owed.category());
        ASKED.forEach(column -> cells.add(null));
        LastValue last = owed.last();
        cells.add(owed.title());
        cells.add(owed.unit());
        cells.add(owed.definition());
        cells.add(last == null ? null : last.period().code());
        cells.add(last == null ? null : last.value());
        cells.add(owed.due());
        return cells;
    }
}
