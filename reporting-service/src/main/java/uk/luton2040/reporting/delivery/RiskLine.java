package uk.luton2040.reporting.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.reporting.journal.Facts;

/**
 * An open risk as its last review left it, on a day.
 *
 * @param register the title of the one that holds it now
 * @param project the project it endangers; null for a department's or the council's
 * @param likelihood with {@code impact} its place on the matrix; null for a bare score
 * @param score likelihood × impact; null until somebody has scored it
 * @param before its score at the review before the last; null where there was none
 * @param movement {@code up}, {@code down}, {@code same} or {@code new}
 * @param aboveAppetite its score is more than its register bears
 * @param reviewOverdue the day of its next review has passed
 */
public record RiskLine(
        String id,
        String title,
        String register,
        @Nullable String project,
        @Nullable String owner,
        @Nullable String matrix,
        @Nullable Integer likelihood,
        @Nullable Integer impact,
        @Nullable BigDecimal score,
        @Nullable String band,
        @Nullable String colour,
        @Nullable BigDecimal before,
        String movement,
        boolean aboveAppetite,
        @Nullable LocalDate nextReviewOn,
        boolean reviewOverdue,
        boolean illustrative) {
    private static final Comparator<RiskLine> WORST_FIRST = Comparator.comparing(
                    RiskLine::score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(RiskLine::id);

    /** The open risks of those projects' registers, wherever they have been escalated to; the highest score first. */
    public static List<RiskLine> ofProjects(Collection<String> projects, Facts facts, LocalDate day) {
        Set<String> wanted = Set.copyOf(projects);
        return all(facts, day).stream()
                .filter(risk -> risk.project() != null && wanted.contains(risk.project()))
                .toList();
    }

    /** Every open risk; the highest score first. */
    public static List<RiskLine> all(Facts facts, LocalDate day) {
        return facts.risks().stream()
                .filter(risk -> risk.status().equals("open"))
                .map(risk -> of(risk, facts, day))
                .sorted(WORST_FIRST)
                .collect(Collectors.toList());
    }

    private static RiskLine of(RiskState risk, Facts facts, LocalDate day) {
        Optional<RiskState.Score> current = Optional.ofNullable(risk.current());
        String holder =
                risk.registers().isEmpty() ? risk.register() : risk.registers().getLast();
        int reviews = risk.reviews().size();
        return new RiskLine(
                risk.id(),
                risk.title(),
                facts.register(holder).map(RiskRegisterState::title).orElse(holder),
                facts.register(risk.register()).map(RiskRegisterState::project).orElse(null),
                risk.owner() == null ? null : risk.owner().name(),
                risk.matrix(),
                current.map(RiskState.Score::likelihood).orElse(null),
                current.map(RiskState.Score::impact).orElse(null),
                current.map(RiskState.Score::score).orElse(null),
                current.map(RiskState.Score::band).orElse(null),
                current.map(RiskState.Score::colour).orElse(null),
                reviews < 2 ? null : risk.reviews().get(reviews - 2).current().score(),
                risk.movement(),
                risk.aboveAppetite(),
                risk.nextReviewOn(),
                Objects.requireNonNullElse(risk.nextReviewOn(), LocalDate.MAX).isBefore(day),
                risk.illustrative());
    }
}
