package uk.luton2040.delivery.imports;

import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.delivery.followup.NewOwner;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;

/** What the tables of actions, requests and recommendations have in common. */
final class FollowUpRows {
    static final Column ILLUSTRATIVE =
            Column.of("illustrative", "Whether it was invented to show how this works.", Datatype.YES_NO);

    private FollowUpRows() {}

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
}
