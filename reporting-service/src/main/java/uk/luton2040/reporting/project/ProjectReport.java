package uk.luton2040.reporting.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.measures.period.London;
import uk.luton2040.reporting.delivery.RiskLine;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.OpenActions;
import uk.luton2040.reporting.scorecard.Sights;

/**
 * One project: how it stands, what it promises to move, what endangers it and what is done about that.
 *
 * @param day on which it stands as it is shown
 * @param effects the KPIs that it promises to move
 * @param dependsOn projects that have to deliver first
 * @param rebaselines every baseline that was moved, with the old date
 * @param reportedIn where its own reports are, for one that is reported elsewhere
 * @param risks open ones of its own registers, the highest score first
 * @param actions open ones on the project itself
 */
record ProjectReport(
        Instant asAt,
        LocalDate day,
        @Nullable String objective,
        ProjectsSummary.Line project,
        @Nullable Person sponsor,
        List<Effect> effects,
        List<Other> dependsOn,
        List<ProjectState.Rebaseline> rebaselines,
        ProjectState.@Nullable Closure closure,
        @Nullable String reportedIn,
        List<RiskLine> risks,
        OpenActions actions) {

    /**
     * @param direction {@code higher} or {@code lower}
     * @param amount by how much, in the KPI's unit; null where nobody has said
     */
    record Effect(
            String kpi,
            String title,
            String direction,
            @Nullable BigDecimal amount,
            @Nullable String unit,
            ProjectState.@Nullable Day dueBy,
            @Nullable String note) {
        static Effect of(ProjectState.Effect effect, Facts facts) {
            return new Effect(
                    effect.kpi(),
                    facts.kpi(effect.kpi()).map(KpiState::title).orElse(effect.kpi()),
                    effect.direction(),
                    effect.amount(),
                    facts.kpi(effect.kpi()).map(KpiState::unit).orElse(null),
                    effect.dueBy(),
                    effect.note());
        }
    }

    record Other(String code, String title) {}

    /**
     * Nothing is named that whoever asks may not know of.
     *
     * @param seen finds a project that may be seen; null for any other
     * @param seesKpi whether a KPI may be
     */
    static ProjectReport of(
            ProjectState project,
            List<Sights> boards,
            Facts facts,
            Instant asAt,
            Function<String, @Nullable ProjectState> seen,
            Predicate<String> seesKpi) {
        LocalDate day = London.dateOf(asAt);
        return new ProjectReport(
                asAt,
                day,
                project.objective(),
                ProjectsSummary.line(project, boards, facts, day),
                project.sponsor(),
                project.effects().stream()
                        .filter(effect -> seesKpi.test(effect.kpi()))
                        .map(effect -> Effect.of(effect, facts))
                        .toList(),
                project.dependsOn().stream()
                        .map(seen)
                        .flatMap(Stream::ofNullable)
                        .map(other -> new Other(other.code(), other.title()))
                        .toList(),
                project.rebaselines(),
                project.closure(),
                project.reportedIn(),
                RiskLine.ofProjects(List.of(project.code()), facts, day),
                OpenActions.of(facts.actionsOn(new ActionState.Subject("project", project.code())))
                        .on(day));
    }
}
