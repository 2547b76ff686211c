package uk.luton2040.delivery.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;

/**
 * The one template of all projects: what can be said of one, and be changed. {@link TemplateCheck} says whether it can be
 * kept.
 *
 * @param outcome the outcome it works towards first of all
 * @param alsoServes further outcomes
 * @param reportedElsewhere whether it has a plan and reports of its own; when left out, whether the objective says so
 * @param reportedIn where those reports are
 * @param lead who writes of it
 * @param stage {@code not-started}, {@code in-progress} or {@code deferred}; a closure report makes it {@code completed} or
 *     {@code stopped}
 * @param end the baseline: by when it was agreed to be done
 * @param forecastEnd when its lead expects it to be done
 * @param updateCycle the cycle in which progress is owed; the usual one when left out
 * @param dependsOn projects that have to deliver first
 * @param illustrative it, or what is said of it, is illustrative data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"title":"Town Centre Masterplan","objective":"Transform the town centre","priority":"economy",
        "outcome":"economy-town-centre","lead":{"subject":"leo.lead","name":"Leo Lead"},"stage":"in-progress",
        "start":"2021-01-04","end":"summer 2022","effects":[{"kpi":"ECO-17","direction":"higher","amount":5,
        "dueBy":"2023","milestone":"publish"}],"milestones":[{"code":"publish","title":"Publish",
        "date":"summer 2021","weight":2}]}""")
public record ProjectTemplate(
        String title,
        @Nullable String objective,
        String priority,
        @Nullable String outcome,
        List<String> alsoServes,
        @Nullable Boolean reportedElsewhere,
        @Nullable String reportedIn,
        @Nullable Person lead,
        @Nullable Person sponsor,
        @Nullable String stage,
        @Nullable DateWords start,
        @Nullable DateWords end,
        @Nullable DateWords forecastEnd,
        @Nullable String updateCycle,
        List<Effect> effects,
        List<String> dependsOn,
        List<Milestone> milestones,
        boolean illustrative) {
    static final ProjectTemplate BLANK = new ProjectTemplate(
            "", null, "", null, List.of(), null, null, null, null, null, null, null, null, null, List.of(), List.of(),
            List.of(), false);

    public ProjectTemplate {
        title = Objects.requireNonNullElse(title, "").strip();
        priority = Objects.requireNonNullElse(priority, "");
        alsoServes = List.copyOf(Objects.requireNonNullElse(alsoServes, List.of()));
        effects = List.copyOf(Objects.requireNonNullElse(effects, List.of()));
        dependsOn = List.copyOf(Objects.requireNonNullElse(dependsOn, List.of()));
        milestones = List.copyOf(Objects.requireNonNullElse(milestones, List.of()));
    }

    Optional<Milestone> milestone(String code) {
        return milestones.stream()
                .filter(milestone -> milestone.code().equals(code))
                .findFirst();
    }

    /** The outcome it works towards first of all, then the others. */
    public List<String> outcomes() {
        return Stream.concat(Stream.ofNullable(outcome), alsoServes.stream()).toList();
    }

    boolean isReportedElsewhere() {
        return reportedElsewhere != null
                ? reportedElsewhere
                : objective != null && objective.toLowerCase(Locale.UK).contains("reported elsewhere");
    }
}
