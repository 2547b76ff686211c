package uk.luton2040.catalogue.meeting;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.Problem;

/** The days that lead up to a meeting, in their order. */
@Embeddable
record Timetable(LocalDate cutOff, LocalDate chase, LocalDate clearance, LocalDate publication) {

    /**
     * Papers are open to the public at least five clear days before a meeting (Local Government Act 1972, section 100B):
     * neither the day of publication nor that of the meeting counts, nor a weekend. Nor does a bank holiday by law, but
     * this product knows none: with one in between, papers have to be published a day earlier than it asks for.
     */
    static final int CLEAR_DAYS = 5;

    /** How many working days before the meeting each day is when nobody says. */
    static final int USUAL_CUT_OFF = 20;

    static final int USUAL_CHASE = 18;
    static final int USUAL_CLEARANCE = 10;
    static final int USUAL_PUBLICATION = CLEAR_DAYS + 1;

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    /** The days given, and the usual ones for those left out. */
    static Timetable of(NewMeeting wanted) {
        return new Timetable(
                givenOr(USUAL_CUT_OFF, wanted.cutOff(), wanted),
                givenOr(USUAL_CHASE, wanted.chase(), wanted),
                givenOr(USUAL_CLEARANCE, wanted.clearance(), wanted),
                givenOr(USUAL_PUBLICATION, wanted.publication(), wanted));
    }

    private static LocalDate givenOr(int workingDays, @Nullable LocalDate given, NewMeeting wanted) {
        return Objects.requireNonNullElseGet(given, () -> WorkingDays.before(wanted.date(), workingDays));
    }

    private record Step(
            String field,
            String name,
            LocalDate day,
            @Nullable LocalDate given) {

        String on() {
            return "%s on %s%s".formatted(name, IN_WORDS.format(day), given == null ? " (as usual)" : "");
        }
    }

    /** What is wrong with those days; it points at those that were given. */
    List<Problem.Error> errors(NewMeeting wanted) {
        List<Step> steps = List.of(
                new Step("/cutOff", "the cut-off", cutOff, wanted.cutOff()),
                new Step("/chase", "the chase", chase, wanted.chase()),
                new Step("/clearance", "the clearance", clearance, wanted.clearance()),
                new Step("/publication", "the publication", publication, wanted.publication()));
        List<Problem.Error> errors = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            Step earlier = steps.get(i - 1);
            Step later = steps.get(i);
            if (later.day().isBefore(earlier.day())) {
                errors.add(new Problem.Error(
                        later.given() == null ? earlier.field() : later.field(),
                        "out-of-order",
                        "The order is cut-off, chase, clearance, publication: %s would come before %s."
                                .formatted(later.on(), earlier.on())));
            }
        }
        publication(wanted.date(), errors);
        return errors;
    }

    private void publication(LocalDate meeting, List<Problem.Error> errors) {
        LocalDate latest = WorkingDays.before(meeting, CLEAR_DAYS + 1);
        if (publication.isAfter(latest)) {
            errors.add(new Problem.Error(
                    "/publication",
                    "too-late",
                    "Papers are public %d clear days before the meeting (Local Government Act 1972, section 100B): publish"
                                    .formatted(CLEAR_DAYS)
                            + " them by %s.".formatted(IN_WORDS.format(latest))));
        } else if (!WorkingDays.isOne(publication)) {
            errors.add(new Problem.Error(
                    "/publication",
                    "weekend",
                    "Papers are published on a working day, and %s is none.".formatted(IN_WORDS.format(publication))));
        }
    }
}
