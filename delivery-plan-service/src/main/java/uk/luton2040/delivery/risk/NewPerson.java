package uk.luton2040.delivery.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;

/**
 * Somebody who answers for something.
 *
 * @param subject a person's user name or a client's id, as tokens carry it
 * @param name as people read it; the subject when left out
 */
public record NewPerson(
        @NotBlank @Size(max = 100) String subject,
        @Nullable @Size(max = 200) String name) {

    public Person person() {
        return new Person(subject, name == null || name.isBlank() ? subject : name);
    }

    public static @Nullable NewPerson of(@Nullable Person person) {
        return person == null ? null : new NewPerson(person.subject(), person.name());
    }
}
