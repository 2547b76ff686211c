package uk.luton2040.delivery.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.known.KnownPeriod;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measures.period.Period;

/** Whether an update can be taken: its period opened, its milestones there, no other in its way. */
@ApplicationScoped
class UpdateCheck {
    private final ProgressUpdates updates;
    private final UpdateRules rules;
    private final Known known;

    UpdateCheck(ProgressUpdates updates, UpdateRules rules, Known known) {
        this.updates = updates;
        this.rules = rules;
        this.known = known;
    }

    /** @throws ProblemException when the period has a draft, or a published update that this one does not correct */
    void requireRoom(Project project, UpdateContent wanted) {
        if (project.isReportedElsewhere()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The project '%s' is reported elsewhere.".formatted(project.id()));
        }
        if (updates.draft(project.id(), wanted.period()).isPresent()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "There is a draft for %s already.".formatted(wanted.period()));
        }
        Integer holds = updates.published(project.id(), wanted.period())
                .map(ProgressUpdate::number)
                .orElse(null);
        if (!Objects.equals(holds, wanted.corrects())) {
            throw ProblemException.invalid(
                    "/corrects",
                    holds == null ? "nothing-to-correct" : "published",
                    holds == null
                            ? "Nothing has been published for %s.".formatted(wanted.period())
                            : "Update %d holds for %s: say that this one corrects it."
                                    .formatted(holds, wanted.period()));
        }
        if (holds != null && (wanted.why() == null || wanted.why().isBlank())) {
            throw ProblemException.invalid("/why", "missing", "Say why the published update is corrected.");
        }
    }

    void requireSame(UpdateContent before, UpdateContent wanted) {
        if (!before.period().equals(wanted.period()) || !Objects.equals(before.corrects(), wanted.corrects())) {
            throw ProblemException.invalid(
                    "/period", "changed", "An update stays with its period and with what it corrects.");
        }
    }

    void require(Project project, UpdateContent wanted) {
        KnownPeriod opened = known.find(KnownPeriod.class, wanted.period())
                .orElseThrow(() -> ProblemException.invalid(
                        "/period",
                        "not-opened",
                        "The performance office has not opened '%s'.".formatted(wanted.period())));
        rule(project).filter(rule -> !rule.cycle().covers(opened.period())).ifPresent(rule -> {
            throw ProblemException.invalid(
                    "/period",
                    "other-kind",
                    "The project reports %s, so not for %s."
                            .formatted(rule.state().frequency(), wanted.period()));
        });
        for (int i = 0; i < wanted.milestones().size(); i++) {
            String milestone = wanted.milestones().get(i).code();
            if (project.milestones().stream().noneMatch(step -> step.code().equals(milestone))) {
                throw ProblemException.invalid(
                        "/milestones/%d/code".formatted(i),
                        "unknown",
                        "The project has no milestone '%s'.".formatted(milestone));
            }
        }
    }

    /** By when the project owes an update for the period; null where it owes none. */
    @Nullable
    LocalDate due(Project project, String period) {
        return rule(project).map(rule -> rule.cycle().due(Period.parse(period))).orElse(null);
    }

    private Optional<UpdateRule> rule(Project project) {
        String cycle = project.template().updateCycle();
        return rules.findByIdOptional(cycle == null ? UpdateRule.USUAL : cycle);
    }
}
