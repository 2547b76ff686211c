package uk.luton2040.reporting.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ImpactState;
import uk.luton2040.contracts.ImpactState.Flip;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.ProposalState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.Calculation;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.KpiLines;
import uk.luton2040.reporting.scorecard.Showing;

/**
 * Replays the past under a proposal: every period with a published value is judged as it stands, and once more as if the
 * proposal had held all along. A pure function, made of the one that makes the boards' lines.
 */
final class Replay {
    private final ProposalState proposal;
    private final Facts facts;
    private final List<Period> measured;
    private final @Nullable KpiState then;
    private final List<String> notes = new ArrayList<>();

    private Replay(ProposalState proposal, Facts facts) {
        this.proposal = proposal;
        this.facts = facts;
        this.measured = measured(proposal.kpi(), facts);
        this.then = then();
    }

    /** @param revision the proposal's */
    static ImpactState of(ProposalState proposal, long revision, Facts facts, Instant asAt) {
        Replay replay = new Replay(proposal, facts);
        List<Flip> flips = replay.flips();
        List<ImpactState.Board> boards = replay.boards();
        return new ImpactState(
                proposal.id(),
                revision,
                proposal.kpi(),
                asAt,
                Calculation.VERSION,
                replay.then == null ? 0 : replay.measured.size(),
                flips,
                boards,
                List.copyOf(replay.notes));
    }

    /** Whether they say the same, whenever it was known. */
    static boolean isSame(ImpactState impact, @Nullable ImpactState told) {
        return told != null
                && impact.equals(new ImpactState(
                        told.proposal(),
                        told.proposalRevision(),
                        told.kpi(),
                        impact.asAt(),
                        told.calculation(),
                        told.periods(),
                        told.flips(),
                        told.boards(),
                        told.notes()));
    }

    private static List<Period> measured(String kpi, Facts facts) {
        return facts.measurementsOf(kpi).stream()
                .filter(measurement -> measurement.published() != null)
                .map(MeasurementState::period)
                .distinct()
                .map(Period::parse)
                .sorted()
                .toList();
    }

    /** The KPI as it would have been all along; null when it would be gone. */
    private @Nullable KpiState then() {
        Optional<KpiState> now = facts.kpi(proposal.kpi());
        if (now.isEmpty() && !proposal.kind().equals("add")) {
            notes.add("Nothing is known yet of %s.".formatted(proposal.kpi()));
        }
        KpiState.Target figure = proposal.figure();
        if (figure != null) {
            return now.map(kpi -> kpi.with(figures(kpi, figure), kpi.versions()))
                    .orElse(null);
        }
        KpiState proposed = proposal.proposed();
        return proposed == null
                ? null
                : proposed.with(now.map(KpiState::targets).orElse(List.of()), List.of());
    }

    /** The proposed target set for each measured period, in place of what was set for it. */
    private List<KpiState.Target> figures(KpiState kpi, KpiState.Target figure) {
        if (figure.category() != null) {
            notes.add("The target is for %s alone; the status is that of the whole.".formatted(figure.category()));
        }
        List<Period> judged =
                measured.stream().filter(period -> isFor(figure, period)).toList();
        if (judged.isEmpty() && !measured.isEmpty()) {
            notes.add("A target for %s is not judged on a part of it, so no past period would be judged by it."
                    .formatted(figure.period()));
        }
        return Stream.concat(
                        judged.stream().map(period -> figure(figure, period)),
                        kpi.targets().stream().filter(target -> judged.isEmpty() || !replaces(figure, target, judged)))
                .toList();
    }

    /** A target for a day, or for less than what is measured, is judged by the measurement that reaches it. */
    private static boolean isFor(KpiState.Target figure, Period measured) {
        Period named = Period.parse(Objects.requireNonNull(figure.period()));
        return named.kind() == measured.kind() || months(named) < months(measured);
    }

    private static long months(Period period) {
        return period.start().until(period.end()).toTotalMonths();
    }

    private static boolean replaces(KpiState.Target figure, KpiState.Target target, List<Period> judged) {
        return target.kind().equals(figure.kind())
                && Objects.equals(target.category(), figure.category())
                && judged.stream().anyMatch(period -> period.code().equals(target.period()));
    }

    private static KpiState.Target figure(KpiState.Target figure, Period period) {
        return new KpiState.Target(
                figure.kind(),
                figure.category(),
                period.code(),
                figure.printed(),
                figure.value(),
                figure.low(),
                figure.high(),
                figure.unit(),
                figure.precision(),
                figure.where(),
                figure.rationale(),
                figure.illustrative());
    }

    private List<Flip> flips() {
        if (measured.isEmpty()) {
            notes.add("No value of %s has been published, so there is nothing to replay.".formatted(proposal.kpi()));
        }
        if (then == null) {
            return List.of();
        }
        Facts otherwise = facts.with(then);
        List<Flip> flips = new ArrayList<>();
        for (Period period : measured) {
            Optional<KpiLine> before = KpiLines.line(proposal.kpi(), period, facts);
            Optional<KpiLine> after = KpiLines.line(proposal.kpi(), period, otherwise);
            if (before.isPresent() && after.isPresent() && !status(before.get()).equals(status(after.get()))) {
                flips.add(new Flip(
                        period.code(),
                        period.label(),
                        before.get().valueText(),
                        status(before.get()),
                        status(after.get()),
                        after.get().status().explanation().sentence()));
            }
        }
        return flips;
    }

    private List<ImpactState.Board> boards() {
        List<Showing> showings = Showing.of(proposal.kpi(), facts);
        if (showings.isEmpty()) {
            notes.add("No board's scorecard lists %s, so no board would see a difference.".formatted(proposal.kpi()));
        }
        KpiState changed = then;
        Facts otherwise = changed == null ? null : facts.with(changed);
        return showings.stream()
                .map(showing -> {
                    noteLoss(showing);
                    return new ImpactState.Board(
                            showing.board().code(),
                            showing.board().name(),
                            showing.scorecard(),
                            showing.period().code(),
                            statusIn(showing.period(), facts),
                            otherwise == null ? null : statusIn(showing.period(), otherwise));
                })
                .toList();
    }

    private String statusIn(Period period, Facts known) {
        return KpiLines.line(proposal.kpi(), period, known).map(Replay::status).orElse("grey");
    }

    /** A merged or split KPI that a board sees, when it sees none of those that take its place. */
    private void noteLoss(Showing showing) {
        List<String> successors = proposal.inFavourOf();
        if (!successors.isEmpty() && successors.stream().noneMatch(showing.kpis()::contains)) {
            notes.add("%s sees none of %s on %s: it would lose the measure."
                    .formatted(showing.board().name(), String.join(", ", successors), showing.scorecard()));
        }
    }

    private static String status(KpiLine line) {
        return line.status().code();
    }
}
