package uk.luton2040.measurement.reminder;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.luton2040.mail.reminder.Contacts;
import uk.luton2040.mail.reminder.Due;
import uk.luton2040.mail.reminder.Notice;
import uk.luton2040.mail.reminder.Notices;
import uk.luton2040.mail.reminder.OwedMail;
import uk.luton2040.measurement.returns.Return;
import uk.luton2040.measurement.returns.ReturnState;
import uk.luton2040.measurement.returns.Returns;
import uk.luton2040.measurement.returns.Scope;
import uk.luton2040.measures.period.Day;

/** The returns that organisations owe. */
@ApplicationScoped
class ReturnNotices implements Notices {
    private static final String NO_VALUE =
            "If no value will come, say so with a nil return; if you need more time, ask the"
                    + " performance office before the due date.";
    private static final String WHY_YOU =
            "You get this mail because the performance office has your address as a contact of %s.";

    private final Returns returns;
    private final Contacts contacts;
    private final List<Integer> days;

    /** @param days on which to remind: before the due date below 0, after it above */
    ReturnNotices(
            Returns returns,
            Contacts contacts,
            @ConfigProperty(name = "luton2040.return-reminder-days") List<Integer> days) {
        this.returns = returns;
        this.contacts = contacts;
        this.days = days;
    }

    @Override
    public Map<String, Notice> on(LocalDate today) {
        Map<String, List<String>> addresses = contacts.all();
        Map<String, Notice> notices = new LinkedHashMap<>();
        returns.in(Scope.all()).stream()
                .collect(groupingBy(owed -> owed.key().organisation()))
                .forEach((organisation, theirs) -> {
                    OwedMail mail = mail(organisation, theirs, today);
                    if (!mail.isEmpty()) {
                        List<Due> dues = theirs.stream()
                                .filter(owed -> owed.state().isOutstanding())
                                .map(owed -> new Due(owed.due().on(), days))
                                .toList();
                        notices.put(
                                organisation, new Notice(addresses.getOrDefault(organisation, List.of()), dues, mail));
                    }
                });
        return notices;
    }

    private static OwedMail mail(String organisation, List<Return> returns, LocalDate today) {
        return new OwedMail(
                "Returns of " + organisation,
                organisation,
                Day.of(today),
                "KPI",
                List.of(
                        group("Overdue", returns, owed -> owed.state() == ReturnState.OVERDUE),
                        group("Due", returns, owed -> owed.state() == ReturnState.DUE),
                        group("Queried", returns, owed -> owed.state() == ReturnState.QUERIED),
                        group("Later", returns, owed -> owed.state() == ReturnState.UPCOMING)),
                List.of(NO_VALUE, WHY_YOU.formatted(organisation)));
    }

    private static OwedMail.Group group(String title, List<Return> returns, Predicate<Return> which) {
        return new OwedMail.Group(
                title, returns.stream().filter(which).map(ReturnNotices::line).toList());
    }

    private static OwedMail.Line line(Return owed) {
        return new OwedMail.Line(
                owed.key().kpi(),
                owed.kpi().title(),
                owed.period().label(),
                owed.due().on(),
                owed.next());
    }
}
