package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.history.Difference;

/**
 * A proposal as it is read.
 *
 * @param title the KPI's
 * @param sentences what it comes to, for members
 * @param differences of the definition, field by field
 * @param asked as it was asked for: what to send again to change it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
        int number,
        String kind,
        String kpi,
        String title,
        String standing,
        LocalDate effectiveFrom,
        String why,
        String who,
        Instant at,
        List<String> sentences,
        List<Difference> differences,
        @Nullable Decision decision,
        NewProposal asked) {

    static ProposalView of(Proposal proposal) {
        Outline outline = proposal.outline();
        return new ProposalView(
                proposal.number(),
                proposal.kind().code(),
                proposal.kpi(),
                outline.title(),
                proposal.standing().code(),
                outline.effectiveFrom(),
                proposal.asked().why(),
                proposal.who(),
                proposal.madeAt(),
                outline.sentences(),
                outline.differences(),
                proposal.decision(),
                proposal.asked());
    }
}
