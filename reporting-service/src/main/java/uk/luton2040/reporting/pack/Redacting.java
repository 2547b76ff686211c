package uk.luton2040.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import uk.luton2040.reporting.journal.Copies;
import uk.luton2040.reporting.journal.Redacted;

/** Takes redacted words out of packs, those that were issued too; nothing else of them changes. */
@ApplicationScoped
class Redacting implements Copies {
    private final Drafts drafts;
    private final PackRedactions redactions;
    private final Clock clock;

    Redacting(Drafts drafts, PackRedactions redactions, Clock clock) {
        this.drafts = drafts;
        this.redactions = redactions;
        this.clock = clock;
    }

    @Override
    public void redact(Redacted redacted) {
        // In this order: a draft that is being issued is waited for, and then among what was issued.
        drafts.redact(redacted)
                .forEach(draft -> drafts.note(
                        draft.id(),
                        draft.step(Step.REDACTED, Assembly.BY_ITSELF, null, redacted.because(), clock.instant())));
        redactions.follow(redacted);
    }
}
