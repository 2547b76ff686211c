package uk.luton2040.delivery.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.measures.period.ImpreciseDate;

/**
 * A step of a project, with its date as printed and the days that may mean.
 *
 * @param words the date in the paper's own words
 * @param from first day they can mean, null where they name none
 * @param until day after the last they can mean
 */
@Embeddable
public record Milestone(
        String title,
        String words,
        @Column(name = "from_day") @Nullable LocalDate from,
        @Column(name = "until_day") @Nullable LocalDate until,
        boolean everyYear) {
    private static final Pattern PRINTED = Pattern.compile("(.+):([^:]+)", Pattern.DOTALL);

    /**
     * Reads "Publish: summer 2021"; a date that says nothing readable is kept in its words alone.
     *
     * @throws IllegalArgumentException unless there are a title and a date
     */
    public static Milestone parse(String printed) {
        Matcher parts = PRINTED.matcher(printed);
        if (!parts.matches() || parts.group(1).isBlank() || parts.group(2).isBlank()) {
            throw new IllegalArgumentException(
                    "'%s' is no milestone: say its title, a colon and its date.".formatted(printed));
        }
        ImpreciseDate date = ImpreciseDate.parse(parts.group(2).strip());
        return new Milestone(parts.group(1).strip(), date.words(), date.from(), date.until(), date.everyYear());
    }

    public String printed() {
        return title + ": " + words;
    }

    ProjectState.Milestone state() {
        return new ProjectState.Milestone(title, words, from, until, everyYear);
    }
}
