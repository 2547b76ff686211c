package uk.luton2040.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Turns a cleared draft into an issued pack: what there is of it is stored and stays. */
@ApplicationScoped
class Issuing {
    private final Packs packs;
    private final Drafts drafts;
    private final Issues issues;
    private final Writing writing;

    Issuing(Packs packs, Drafts drafts, Issues issues, Writing writing) {
        this.packs = packs;
        this.drafts = drafts;
        this.issues = issues;
        this.writing = writing;
    }

    Issues.Issued issue(Draft draft, List<Step> steps, String who, Instant now) {
        String board = draft.meeting().board();
        // Writing takes seconds, in which no lock is held; only when another pack of the board came first it is done
        // again.
        Written written = write(draft, steps, new Pack.Issuance(issues.nextNumber(board), now, who));
        drafts.remove(draft);
        int number = issues.takeNumber(board);
        if (number != written.number()) {
            written = write(draft, steps, new Pack.Issuance(number, now, who));
        }
        Pack pack = written.pack();
        Issues.Issued issued = new Issues.Issued(
                draft.id(),
                board,
                number,
                draft.kind(),
                draft.meeting().code(),
                draft.scorecard(),
                draft.issue(),
                draft.supersedes(),
                draft.meeting().date(),
                pack.period().code(),
                pack.asAt(),
                now,
                pack.hash(),
                draft.words(),
                draft.made().document());
        issues.add(issued, written.files());
        drafts.note(draft.id(), draft.stepped().step(Step.ISSUED, who, null, null, now));
        return issued;
    }

    private record Written(int number, Pack pack, List<Issues.PackFile> files) {}

    private Written write(Draft draft, List<Step> steps, Pack.Issuance issuance) {
        Pack pack = packs.pack(draft, steps, issuance);
        return new Written(issuance.number(), pack, writing.all(pack));
    }
}
