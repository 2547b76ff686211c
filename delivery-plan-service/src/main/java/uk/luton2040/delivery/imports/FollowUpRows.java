package uk.luton2040.delivery.imports;

import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.delivery.followup.NewEvidence;
import uk.luton2040.delivery.followup.NewOwner;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;

/** What the tables of actions, requests and recommendations have in common. */
final class FollowUpRows {
    static final Column ILLUSTRATIVE =
            Column.of("illustrative", "Whether it was invented to show how this works.", Datatype.YES_NO);

    private FollowUpRows() {}

    /** They tell of all that is done: who may write of its own projects alone adds to them one by one. */
    static void requireOfficer(Draft draft, String column) {
        if (!draft.writesAll()) {
            throw new RowRefused(column, "forbidden", "This table is a performance officer's to import.");
        }
    }

    /** Null for a row that names nobody. */
    static @Nullable Person person(Row row) {
        String subject = row.text("owner");
        String name = row.text("owner_name");
        return subject == null ? null : new Person(subject, name == null ? subject : name);
    }

    /** The same as the API takes it. */
    static @Nullable NewOwner owner(Row row) {
        Person person = person(row);
        return person == null ? null : new NewOwner(person.subject(), person.name());
    }

    /** Does it, or refuses the row for the reason given. */
    static void take(String column, Runnable edit) {
        try {
            edit.run();
        } catch (ProblemException e) {
            Problem.Error first = e.errors().stream()
                    .findFirst()
                    .orElseGet(() -> new Problem.Error("", e.type().slug(), String.valueOf(e.getMessage())));
            throw new RowRefused(column, first.code(), first.message());
        }
    }

    static String link(Row row, String column) {
        String link = row.required(column);
        if (!link.matches(NewEvidence.LINK)) {
            throw new RowRefused(column, "not-a-link", "A link " + NewEvidence.LINK_WORDS + ".");
        }
        return link;
    }
}
