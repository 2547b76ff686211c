package uk.luton2040.mail.reminder;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody still owes.
 *
 * @param recipients addresses; none when nobody knows any
 * @param dues when each thing is due
 * @param mail all of it in one
 */
public record Notice(List<String> recipients, List<Due> dues, OwedMail mail) {

    /** What today is an occasion for, each once, in the order in which they are claimed. */
    List<Occasion> occasions(LocalDate today, int catchUpDays) {
        return dues.stream()
                .map(due -> due.occasion(today, catchUpDays))
                .flatMap(Optional::stream)
                .distinct()
                .sorted(comparing(Occasion::day).thenComparing(Occasion::kind))
                .toList();
    }
}
