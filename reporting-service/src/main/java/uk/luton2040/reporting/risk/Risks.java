package uk.luton2040.reporting.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.reporting.delivery.RiskLine;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.BoardFacts;
import uk.luton2040.reporting.scorecard.Sights;

/** Open risks as the caller may see them, at any moment; made on demand. */
@ApplicationScoped
class Risks {
    private final BoardFacts known;
    private final BoardAccess access;

    Risks(BoardFacts known, BoardAccess access) {
        this.known = known;
        this.access = access;
    }

    /**
     * @param board all that the caller sees when null
     * @param asAt now when null
     */
    RiskRegister register(@Nullable String board, @Nullable Instant asAt) {
        BoardFacts.Seen seen = known.at(board, asAt);
        Facts facts = seen.facts();
        LocalDate day = seen.day();
        List<RiskLine> risks = board == null && access.seesEveryBoard()
                ? RiskLine.all(facts, day)
                : RiskLine.ofProjects(
                        access.projects(board, facts).stream()
                                .map(ProjectState::code)
                                .toList(),
                        facts,
                        day);
        return RiskRegister.of(risks, facts, seen.asAt(), day);
    }

    List<Sights> boards() {
        return known.boards();
    }
}
