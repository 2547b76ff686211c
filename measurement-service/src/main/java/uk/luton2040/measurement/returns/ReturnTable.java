package uk.luton2040.measurement.returns;

import java.util.List;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;

/** The list of returns as a file. */
final class ReturnTable {
    static final Listing LISTING = new Listing(
            "returns",
            "What is owed, and how far it has come.",
            List.of(
                    Column.text("kpi", "The KPI's code."),
                    Column.text("title", "Its title."),
                    Column.text("period", "The code of the period the value is about."),
                    Column.text("period_label", "The period in words."),
                    Column.text("organisation", "Who owes it."),
                    Column.text("opened_for", "The opened periods that ask for it.")
                            .list(),
                    Column.of("due", "By when.", Datatype.DATE),
                    Column.text("due_because", "Why that day."),
                    Column.of("embargoed_until", "The day of the publisher's release.", Datatype.DATE),
                    Column.text("state", "How far it has come."),
                    Column.text("days_late", "Days after the due date."),
                    Column.text("received", "How many of its values are in."),
                    Column.text("expected", "How many are owed: one for each category."),
                    Column.text("missing", "The categories without a value.").list(),
                    Column.of("completed_on", "When the last value was received.", Datatype.DATE),
                    Column.text("extension_reason", "Why it has more time."),
                    Column.text("nil_reason", "Why no value will come."),
                    Column.text("next", "What to do.")),
            List.of("kpi", "period", "organisation"));

    private ReturnTable() {}

    static Row row(Return owed) {
        ReturnView view = ReturnView.of(owed);
        return LISTING.row(
                view.kpi(),
                view.title(),
                view.period(),
                view.periodLabel(),
                view.organisation(),
                view.openedFor(),
                view.due(),
                view.dueBecause(),
                view.embargoedUntil(),
                view.state(),
                view.daysLate(),
                view.received(),
                view.expected(),
                view.missing(),
                view.completedOn(),
                owed.extension().map(change -> change.what().reason()).orElse(null),
                owed.nil().map(change -> change.what().reason()).orElse(null),
                view.next());
    }
}
