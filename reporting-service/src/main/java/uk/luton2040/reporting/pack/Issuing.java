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
        drafts.remove(draft);
        int number = issues.nextNumber(draft.meeting().board());
        Pack pack = packs.pack(draft, steps, new Pack.Issuance(number, now, who));
        Issues.Issued issued = new Issues.Issued(
                draft.id(),
                draft.meeting().board(),
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
        issues.add(issued, writing.all(pack));
        drafts.note(draft.id(), draft.stepped().step(Step.ISSUED, who, null, null, now));
        return issued;
    }
}
