package uk.luton2040.delivery.reminder;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import uk.luton2040.contracts.Person;
import uk.luton2040.delivery.project.Sheets;
import uk.luton2040.delivery.update.Obligations;
import uk.luton2040.delivery.update.Owed;
import uk.luton2040.mail.reminder.Contacts;
import uk.luton2040.mail.reminder.Due;
import uk.luton2040.mail.reminder.Notice;
import uk.luton2040.mail.reminder.Notices;
import uk.luton2040.mail.reminder.OwedMail;
import uk.luton2040.measures.period.Day;
import uk.luton2040.measures.period.Period;

/** The progress updates that project leads owe; each cycle says on which days it reminds of them. */
@ApplicationScoped
class UpdateNotices implements Notices {
    private static final List<String> CLOSING = List.of(
            "If the project has stopped or waits, say so in the plan: then no update is owed.",
            "You get this mail because the performance office has your address as the lead of these projects.");

    private final Sheets sheets;
    private final Obligations obligations;
    private final Contacts contacts;

    UpdateNotices(Sheets sheets, Obligations obligations, Contacts contacts) {
        this.sheets = sheets;
        this.obligations = obligations;
        this.contacts = contacts;
    }

    @Override
    public Map<String, Notice> on(LocalDate today) {
        Map<String, List<String>> addresses = contacts.all();
        Obligations.Cycles cycles = obligations.cycles();
        Map<String, Notice> notices = new LinkedHashMap<>();
        sheets.all().stream()
                .filter(sheet -> sheet.project().lead() != null)
                .flatMap(sheet -> cycles.of(sheet, today).stream())
                .filter(Owed::isOpen)
                .collect(groupingBy(owed -> lead(owed).subject()))
                .forEach((subject, theirs) -> notices.put(
                        subject,
                        new Notice(
                                addresses.getOrDefault(subject, List.of()),
                                theirs.stream()
                                        .map(owed -> new Due(owed.due(), cycles.reminderDays(owed)))
                                        .toList(),
                                mail(lead(theirs.getFirst()).name(), theirs, today))));
        return notices;
    }

    private static Person lead(Owed owed) {
        if (owed.lead() == null) {
            throw new IllegalArgumentException(owed.project() + " has no lead");
        }
        return owed.lead();
    }

    private static OwedMail mail(String name, List<Owed> updates, LocalDate today) {
        return new OwedMail(
                "Progress updates",
                name,
                Day.of(today),
                "Project",
                List.of(group("Overdue", updates, Owed::isOverdue), group("Due", updates, owed -> !owed.isOverdue())),
                CLOSING);
    }

    private static OwedMail.Group group(String title, List<Owed> updates, Predicate<Owed> which) {
        return new OwedMail.Group(
                title, updates.stream().filter(which).map(UpdateNotices::line).toList());
    }

    private static OwedMail.Line line(Owed owed) {
        return new OwedMail.Line(
                owed.project(),
                owed.title(),
                Period.parse(owed.period()).label(),
                owed.due(),
                owed.isOverdue()
                        ? "Publish the update; it is %d days late.".formatted(owed.daysOverdue())
                        : "Publish the update by %s.".formatted(Day.of(owed.due())));
    }
}
