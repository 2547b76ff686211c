package uk.luton2040.reporting.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.HistoryCalculator;
import uk.luton2040.reporting.line.KpiHistory;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.Scorecards;
import uk.luton2040.reporting.view.Document;

/** Histories of KPIs at any moment, made on demand. */
@ApplicationScoped
public class Histories {
    private final Journal journal;
    private final Scorecards scorecards;

    Histories(Journal journal, Scorecards scorecards) {
        this.journal = journal;
        this.scorecards = scorecards;
    }

    /**
     * The history of one KPI.
     *
     * @param asAt now when null
     * @param access asked of the boards as they were at that instant
     */
    Document of(String code, @Nullable Instant asAt, BoardAccess access) {
        return Document.of(told(code, asAt, access).history());
    }

    /** The same, with what else was known then. */
    public Told told(String code, @Nullable Instant asAt, BoardAccess access) {
        Instant instant = scorecards.moment(asAt);
        Facts facts = journal.asAt(instant, Set.of(code));
        if (!access.maySeeKpi(code, facts)) {
            throw ProblemException.notFound("KPI", code);
        }
        return HistoryCalculator.history(code, facts, journal.past(code, instant), instant)
                .map(history -> new Told(history, facts))
                .orElseThrow(() -> ProblemException.notFound("KPI", code));
    }

    /** @param facts of that KPI and of all that is no KPI's */
    public record Told(KpiHistory history, Facts facts) {}
}
