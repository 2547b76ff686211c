package uk.luton2040.reporting.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.measures.period.London;
import uk.luton2040.reporting.delivery.RiskLine;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.Scorecards;
import uk.luton2040.reporting.scorecard.Sights;

/** Open risks as the caller may see them, at any moment; made on demand. */
@ApplicationScoped
class Risks {
    private final Journal journal;
    private final Scorecards scorecards;
    private final BoardAccess access;

    Risks(Journal journal, Scorecards scorecards, BoardAccess access) {
        this.journal = journal;
        this.scorecards = scorecards;
        this.access = access;
    }

    /**
     * @param board all that the caller sees when null
     * @param asAt now when null
     */
    RiskRegister register(@Nullable String board, @Nullable Instant asAt) {
        Instant instant = scorecards.moment(asAt);
        Facts facts = journal.asAt(instant, Set.of());
        access.checkIfAsked(board, facts);
        LocalDate day = London.dateOf(instant);
        List<RiskLine> risks = board == null && access.seesEveryBoard()
                ? RiskLine.all(facts, day)
                : RiskLine.ofProjects(
                        access.projects(board, facts).stream()
                                .map(ProjectState::code)
                                .toList(),
                        facts,
                        day);
        return RiskRegister.of(risks, facts, instant, day);
    }

    List<Sights> boards() {
        return access.boards(journal.now(Set.of()));
    }
}
