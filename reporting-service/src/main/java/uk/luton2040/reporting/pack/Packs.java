package uk.luton2040.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;

/** Packs by their ids, whether they are worked on or issued. */
@ApplicationScoped
class Packs {
    private final Drafts drafts;
    private final Issues issues;

    Packs(Drafts drafts, Issues issues) {
        this.drafts = drafts;
        this.issues = issues;
    }

    /** A draft as it is read. */
    Pack pack(Draft draft) {
        return pack(draft, drafts.steps(draft.id()), null);
    }

    /** @param issuance null while it is a draft */
    Pack pack(Draft draft, List<Step> steps, Pack.@Nullable Issuance issuance) {
        return Pack.of(draft, steps, changes(draft).orElse(null), issuance);
    }

    private Optional<Changes> changes(Draft draft) {
        Contents contents = draft.contents();
        return Optional.ofNullable(draft.made().previous())
                .flatMap(issues::find)
                .map(previous -> Changes.between(
                        Changes.Side.of(previous.id(), previous.contents()),
                        previous.contents(),
                        Changes.Side.of(draft.id(), contents),
                        contents));
    }

    /** @throws ProblemException when it is issued, or is not there */
    Draft draft(String id) {
        return drafts.find(id).orElseThrow(() -> {
            if (issues.find(id).isPresent()) {
                throw Refused.step(
                        "issued-already",
                        "%s was issued, and nobody changes it any more: what has to change goes into a new issue of it."
                                .formatted(id));
            }
            return ProblemException.notFound("pack", id);
        });
    }

    /** Empty for one that may not be seen, as for one that is not there. */
    Optional<Draft> draft(String id, PackAccess access) {
        return access.seesDrafts() ? drafts.find(id) : Optional.empty();
    }

    /** Empty for one that may not be seen, as for one that is not there. */
    Optional<Issues.Issued> issued(String id, PackAccess access) {
        return issues.find(id).filter(pack -> access.seesIssued(pack.board()));
    }

    Issues.Issued requireIssued(String id, PackAccess access) {
        return issued(id, access).orElseThrow(() -> {
            if (draft(id, access).isPresent()) {
                throw Refused.step("not-issued", "%s is still worked on.".formatted(id));
            }
            return ProblemException.notFound("pack", id);
        });
    }
}
