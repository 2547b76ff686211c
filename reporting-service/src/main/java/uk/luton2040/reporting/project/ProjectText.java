package uk.luton2040.reporting.project;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.period.Day;
import uk.luton2040.reporting.delivery.ProjectStanding;

/** What the pages say of projects in words. */
@TemplateExtension
final class ProjectText {
    private static final List<String> ORDER = List.of("red", "amber", "green", "grey", "blue");

    private static final Map<String, String> COUNTED = Map.of(
            "red",
            "%d red",
            "amber",
            "%d amber",
            "green",
            "%d green",
            "grey",
            "%d that cannot be judged yet",
            "blue",
            "%d completed");

    private ProjectText() {}

    /** "31 days late", "on time". */
    static String inDays(ProjectsSummary.Milestone milestone) {
        return ProjectStanding.slipped(milestone.slippageDays());
    }

    /** "in progress"; null until somebody has said. */
    static @Nullable String stageInWords(ProjectsSummary.Line project) {
        return project.stage() == null ? null : project.stage().replace('-', ' ');
    }

    /** "Its lead says amber.", or that nobody has said. */
    static String leadSays(ProjectsSummary.Line project) {
        return switch (project.status()) {
            case "not-reported" -> "Its lead has not reported yet.";
            case "blue" -> "Its lead says it is completed.";
            default -> "Its lead says %s.".formatted(project.status());
        };
    }

    /** "38 projects: 2 red, 4 amber and 32 that cannot be judged yet. 3 are expected later than agreed." */
    static String inWords(ProjectsSummary summary) {
        List<String> counts = ORDER.stream()
                .filter(summary.byStatus()::containsKey)
                .map(status -> String.valueOf(COUNTED.get(status))
                        .formatted(summary.byStatus().get(status)))
                .toList();
        int many = summary.projects().size();
        return Stream.of(
                        (many == 1 ? "1 project: " : many + " projects: ") + String.join(", ", counts) + ".",
                        summary.late() == 0
                                ? "None is expected later than agreed."
                                : summary.late() == 1
                                        ? "1 is expected later than agreed."
                                        : "%d are expected later than agreed.".formatted(summary.late()),
                        summary.differing() == 0
                                ? ""
                                : "Of %d, the lead says something else than the milestones and the time."
                                        .formatted(summary.differing()))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** As its source has it; a day that was given as a date, as it is read in Luton. */
    static String inWords(ProjectState.Day day) {
        return inWords(day.words());
    }

    /** "agreed for summer 2021, expected 3 October 2021". */
    static String inWords(ProjectStanding.Next next) {
        String agreed = "agreed for " + inWords(next.baseline());
        return next.forecast() == null ? agreed : agreed + ", expected " + inWords(next.forecast());
    }

    private static String inWords(String words) {
        try {
            return Day.of(LocalDate.parse(words));
        } catch (DateTimeParseException otherwise) {
            return words;
        }
    }

    /** "to raise it by 5%", "to lower it". */
    static String inWords(ProjectReport.Effect effect) {
        String verb = effect.direction().equals("lower") ? "to lower it" : "to raise it";
        BigDecimal amount = effect.amount();
        String unit = effect.unit() == null ? "" : effect.unit();
        return amount == null ? verb + ", by how much nobody has said" : verb + " by " + Figures.readable(amount, unit);
    }

    static boolean isIllustrative(ProjectsSummary summary) {
        return summary.projects().stream().anyMatch(ProjectsSummary.Line::illustrative);
    }
}
