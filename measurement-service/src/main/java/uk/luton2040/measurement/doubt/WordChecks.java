package uk.luton2040.measurement.doubt;

import static uk.luton2040.measures.Figures.whole;

import java.util.Optional;
import uk.luton2040.measurement.rule.BuiltInCheck;
import uk.luton2040.measures.commentary.Claim;
import uk.luton2040.measures.commentary.Words;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.kpi.Behaviour;
import uk.luton2040.measures.kpi.Better;

/** Doubts about the commentary. */
final class WordChecks {
    private final Evidence evidence;
    private final Candidate candidate;

    WordChecks(Evidence evidence) {
        this.evidence = evidence;
        this.candidate = evidence.candidate();
    }

    /** A total that runs through the year moves with the year, and its commentary is about something else. */
    Optional<Doubt> againstMovement(Point value) {
        if (candidate.isWithoutCommentary()
                || evidence.earlier().isEmpty()
                || Behaviour.CUMULATIVE_IN_YEAR
                        .code()
                        .equals(candidate.definition().behaviour())) {
            return Optional.empty();
        }
        Point last = evidence.earlier().getLast();
        int moved = value.value().compareTo(last.value());
        if (moved == 0) {
            return Optional.empty();
        }
        return evidence.enabled(BuiltInCheck.COMMENTARY_AGAINST_MOVEMENT)
                .flatMap(setting -> claim().filter(claim -> claim.sign() == -moved)
                        .map(claim -> evidence.doubt(
                                BuiltInCheck.COMMENTARY_AGAINST_MOVEMENT,
                                "commentary",
                                "The commentary says \"%s\", but the value went %s from %s in %s to %s. Mend whichever is wrong."
                                        .formatted(
                                                claim.word(),
                                                moved > 0 ? "up" : "down",
                                                whole(last.value()),
                                                last.period().label(),
                                                whole(value.value())),
                                setting.needsComment())));
    }

    private Optional<Claim> claim() {
        Better better = Better.of(candidate.definition().betterWhen()).orElse(Better.CONTEXT);
        return Claim.of(candidate.commentary(), candidate.kpi().title(), better, candidate.period());
    }

    Optional<Doubt> copied() {
        Words last = evidence.lastWords();
        if (last == null || !last.areWordForWord(candidate.commentary())) {
            return Optional.empty();
        }
        return evidence.enabled(BuiltInCheck.COPIED_COMMENTARY)
                .map(setting -> evidence.doubt(
                        BuiltInCheck.COPIED_COMMENTARY,
                        "commentary",
                        "It is word for word the commentary of %s. Say what is true of %s."
                                .formatted(
                                        last.period().label(),
                                        candidate.period().label()),
                        setting.needsComment()));
    }
}
