package uk.luton2040.delivery.update;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.known.KnownPeriod;
import uk.luton2040.delivery.project.Report;
import uk.luton2040.delivery.project.Sheet;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;

/**
 * Which updates are owed: of a project in progress, for every opened period of its cycle's kind that ended after it began.
 * Nothing is owed of what is reported elsewhere, deferred, closed or not begun.
 */
@ApplicationScoped
public class Obligations {
    private static final String IN_PROGRESS = "in-progress";

    private final UpdateRules rules;
    private final Known known;

    Obligations(UpdateRules rules, Known known) {
        this.rules = rules;
        this.known = known;
    }

    /** The cycles and the opened periods as they are now: two statements, however many projects are asked about. */
    public Cycles cycles() {
        return new Cycles(
                rules.listAll().stream().collect(toMap(UpdateRule::id, UpdateRule::cycle)),
                known.periods().stream().map(KnownPeriod::period).toList());
    }

    /** What is asked about one project after the other; equal to another when nothing has changed between them. */
    public record Cycles(Map<String, Cycle> rules, List<Period> opened) {

        /** Oldest period first. */
        public List<Owed> of(Sheet sheet, LocalDate today) {
            ProjectState project = sheet.project();
            LocalDate since = sheet.inProgressSince();
            String cycle = Objects.requireNonNullElse(project.updateCycle(), UpdateRule.USUAL);
            Cycle rule = rules.get(cycle);
            if (rule == null || since == null || project.reportedElsewhere() || !IN_PROGRESS.equals(project.stage())) {
                return List.of();
            }
            List<Owed> owed = new ArrayList<>();
            for (Period period : opened) {
                if (rule.covers(period) && period.end().isAfter(since)) {
                    owed.add(owed(sheet, cycle, period, rule.due(period), today));
                }
            }
            return owed;
        }

        /** On which days a lead is reminded of it: before the due date below 0, after it above. */
        public List<Integer> reminderDays(Owed owed) {
            return Objects.requireNonNull(rules.get(owed.cycle())).reminders();
        }

        private static Owed owed(Sheet sheet, String cycle, Period period, LocalDate due, LocalDate today) {
            Instant published = publishedAt(sheet, period.code());
            String state = published != null
                    ? London.dateOf(published).isAfter(due) ? Owed.LATE : Owed.PUBLISHED
                    : today.isAfter(due) ? Owed.OVERDUE : Owed.DUE;
            return new Owed(
                    sheet.project().code(),
                    sheet.project().title(),
                    sheet.project().lead(),
                    cycle,
                    period.code(),
                    due,
                    state,
                    published == null ? Owed.days(due, today) : null,
                    published);
        }

        private static @Nullable Instant publishedAt(Sheet sheet, String period) {
            return sheet.reports().stream()
                    .filter(report -> report.period().equals(period))
                    .map(Report::at)
                    .findFirst()
                    .orElse(null);
        }
    }
}
