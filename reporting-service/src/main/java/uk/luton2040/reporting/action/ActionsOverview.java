package uk.luton2040.reporting.action;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.KpiLine;

/**
 * What is being done by whom, and what is red with nobody doing anything about it.
 *
 * @param day of which is spoken
 * @param owners who has the most overdue first
 * @param reds KPIs that are red in the current period of a scorecard, with or without an action
 * @param redsWithoutAction those about which nothing is being done
 */
record ActionsOverview(LocalDate day, Counts counts, List<Owner> owners, int reds, List<Red> redsWithoutAction) {

    /** @param waiting done, as their owners say, and not yet closed */
    record Counts(int open, int overdue, int waiting) {
        static Counts of(List<Action> actions) {
            return new Counts(
                    actions.size(),
                    (int) actions.stream().filter(Action::overdue).count(),
                    (int) actions.stream().filter(Action::isDone).count());
        }
    }

    record Owner(String name, Counts counts, List<Action> actions) {}

    /**
     * An action that is neither closed nor cancelled.
     *
     * @param on {@code kpi}, {@code risk}, {@code project}, {@code recommendation} or {@code board-request}
     * @param subject the code of what it is about
     * @param title of what it is about; its code where that is not known here
     * @param firstDue when it was due at first
     * @param daysLate 0 while it is not overdue
     */
    record Action(
            String code,
            String on,
            String subject,
            String title,
            String owner,
            String todo,
            String cause,
            LocalDate due,
            LocalDate firstDue,
            String standing,
            boolean overdue,
            long daysLate,
            boolean illustrative) {
        static Action of(ActionState action, Facts facts, LocalDate day) {
            boolean isOverdue = action.isOverdue(day);
            return new Action(
                    action.code(),
                    action.subject().kind(),
                    action.subject().code(),
                    titleOf(action.subject(), facts),
                    action.owner().name(),
                    action.todo(),
                    action.cause(),
                    action.due(),
                    action.firstDue(),
                    action.standing(),
                    isOverdue,
                    isOverdue ? ChronoUnit.DAYS.between(action.due(), day) : 0,
                    action.illustrative());
        }

        private boolean isDone() {
            return standing.equals("done");
        }
    }

    /**
     * @param period what the value is about
     * @param explanation how it came to be red, in a sentence
     * @param providers who could say why, by their names
     * @param boards the names of those that are shown it
     */
    record Red(
            String kpi,
            String title,
            @Nullable String valueText,
            KpiLine.@Nullable PeriodName period,
            String explanation,
            List<String> providers,
            List<String> boards,
            boolean illustrative) {
        static Red of(KpiLine line, List<String> boards) {
            return new Red(
                    line.code(),
                    line.title(),
                    line.valueText(),
                    line.period(),
                    line.status().explanation().sentence(),
                    line.providers().stream().map(KpiLine.Provider::name).toList(),
                    boards,
                    !line.illustrative().isEmpty());
        }
    }

    /** @param reds with or without an action */
    static ActionsOverview of(List<Action> actions, int reds, List<Red> redsWithoutAction, LocalDate day) {
        List<Owner> owners = actions.stream()
                .sorted(Comparator.comparing(Action::due).thenComparing(Action::code))
                .collect(groupingBy(Action::owner, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(owner -> new Owner(owner.getKey(), Counts.of(owner.getValue()), owner.getValue()))
                .sorted(Comparator.comparing((Owner owner) -> -owner.counts().overdue())
                        .thenComparing(Owner::name))
                .toList();
        return new ActionsOverview(day, Counts.of(actions), owners, reds, redsWithoutAction);
    }

    private static String titleOf(ActionState.Subject subject, Facts facts) {
        return switch (subject.kind()) {
            case "kpi" -> facts.kpi(subject.code()).map(KpiState::title).orElse(subject.code());
            case "project" ->
                facts.projects().stream()
                        .filter(project -> project.code().equals(subject.code()))
                        .findFirst()
                        .map(ProjectState::title)
                        .orElse(subject.code());
            case "risk" ->
                facts.risks().stream()
                        .filter(risk -> risk.id().equals(subject.code()))
                        .findFirst()
                        .map(RiskState::title)
                        .orElse(subject.code());
            default -> subject.code();
        };
    }
}
