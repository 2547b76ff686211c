package uk.luton2040.reporting.action;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pages say of actions in words. */
@TemplateExtension
final class ActionText {
    private ActionText() {}

    /** "5 open actions, 2 of them overdue, 1 done and waiting to be closed". */
    static String inWords(ActionsOverview.Counts counts) {
        return Stream.of(
                        counts.open() == 1 ? "1 open action" : counts.open() + " open actions",
                        counts.overdue() == 0 ? "" : counts.overdue() + " overdue",
                        counts.waiting() == 0 ? "" : counts.waiting() + " done and waiting to be closed")
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** "overdue by 4 days", "in progress", "done, waiting to be closed". */
    static String inWords(ActionsOverview.Action action) {
        if (action.overdue()) {
            return "overdue by "
                    + (action.daysLate() == 1 ? "a day" : String.format(Locale.UK, "%,d days", action.daysLate()));
        }
        return action.standing().equals("done")
                ? "done, waiting to be closed"
                : action.standing().equals("open")
                        ? "not begun"
                        : action.standing().replace('-', ' ');
    }

    /** "the KPI", "the board’s request". */
    static String kind(ActionsOverview.Action action) {
        return switch (action.on()) {
            case "kpi" -> "KPI";
            case "board-request" -> "a board’s request";
            default -> action.on();
        };
    }

    /** The page of what it is about; null where there is none. */
    static @Nullable String place(ActionsOverview.Action action) {
        return switch (action.on()) {
            case "kpi" -> "/kpis/" + action.subject();
            case "project" -> "/projects/" + action.subject();
            default -> null;
        };
    }
}
