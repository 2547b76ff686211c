package uk.luton2040.delivery.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;

/**
 * Who is to answer for it.
 *
 * @param subject a person's user name or a client's id, as tokens carry it
 * @param name as people read it; the subject when left out
 */
public record NewOwner(
        @NotBlank @Size(max = 100) String subject,
        @Nullable @Size(max = 200) String name) {

    public Person person() {
        return new Person(subject, name == null || name.isBlank() ? subject : name);
    }
}
