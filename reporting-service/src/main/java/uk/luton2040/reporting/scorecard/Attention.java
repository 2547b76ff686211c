package uk.luton2040.reporting.scorecard;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.measures.contradiction.Contradiction;
import uk.luton2040.measures.period.Day;
import uk.luton2040.measures.returns.Waiting;
import uk.luton2040.reporting.delivery.RiskLine;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.Owed;

/**
 * Something a board should look at, in a sentence that needs no other.
 *
 * @param kind {@code red-without-action}, {@code red}, {@code worsening}, {@code contradiction}, {@code return-overdue},
 *     {@code project-late}, {@code project-differs} or {@code risk}
 * @param subject the code of the KPI, organisation, project or risk
 */
public record Attention(String kind, String subject, String sentence) {
    private static final String TOLD_BY_ITSELF = Contradiction.Kind.RED_WITHOUT_ACTION.code();

    /** What needs attention first comes first; each KPI is told of once as red or worsening. */
    static List<Attention> of(List<KpiLine> kpis, List<BoardScorecard.Project> projects, List<RiskLine> risks) {
        return Stream.of(
                        reds(kpis, true),
                        reds(kpis, false),
                        worsening(kpis),
                        contradictions(kpis),
                        overdue(kpis),
                        projects(projects),
                        risks(risks))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Attention> reds(List<KpiLine> kpis, boolean withoutAction) {
        return kpis.stream()
                .filter(kpi -> kpi.has("red") && kpi.noAction() == withoutAction)
                .map(kpi -> new Attention(
                        withoutAction ? "red-without-action" : "red",
                        kpi.code(),
                        "%s is red%s%s. %s"
                                .formatted(
                                        kpi.title(),
                                        isWorsening(kpi) ? " and getting worse" : "",
                                        withoutAction ? ", and nothing is being done about it" : "",
                                        kpi.status().explanation().sentence())))
                .toList();
    }

    private static List<Attention> worsening(List<KpiLine> kpis) {
        return kpis.stream()
                .filter(kpi -> !kpi.has("red") && isWorsening(kpi))
                .map(kpi -> new Attention(
                        "worsening",
                        kpi.code(),
                        "%s is getting worse: %s"
                                .formatted(
                                        kpi.title(), kpi.direction().sentence().replaceFirst("^Worsening: ", ""))))
                .toList();
    }

    private static boolean isWorsening(KpiLine kpi) {
        return kpi.direction().direction().equals("worsening");
    }

    private static List<Attention> contradictions(List<KpiLine> kpis) {
        List<Attention> found = new ArrayList<>();
        for (KpiLine kpi : kpis) {
            if (kpi.analysis() != null) {
                kpi.analysis().contradictions().stream()
                        .filter(contradiction -> !contradiction.code().equals(TOLD_BY_ITSELF))
                        .map(contradiction -> new Attention(
                                "contradiction", kpi.code(), "%s: %s".formatted(kpi.title(), contradiction.sentence())))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** One sentence for each organisation, the one with the oldest debt first. */
    private static List<Attention> overdue(List<KpiLine> kpis) {
        Comparator<Map.Entry<Owed, KpiLine>> oldest =
                Comparator.comparing(entry -> entry.getKey().due());
        return kpis.stream()
                .flatMap(kpi -> kpi.owed().stream()
                        .filter(owed -> owed.is(Waiting.OVERDUE))
                        .map(owed -> Map.entry(owed, kpi)))
                .sorted(oldest)
                .collect(groupingBy(entry -> entry.getKey().provider(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(owing -> {
                    Owed first = owing.getValue().getFirst().getKey();
                    int count = owing.getValue().size();
                    return new Attention(
                            "return-overdue",
                            owing.getKey().code(),
                            "%s owes %s: %s for %s was due on %s."
                                    .formatted(
                                            owing.getKey().name(),
                                            count == 1 ? "a value" : "%d values, the oldest first".formatted(count),
                                            owing.getValue()
                                                    .getFirst()
                                                    .getValue()
                                                    .title(),
                                            first.period().label(),
                                            Day.of(first.due())));
                })
                .toList();
    }

    private static List<Attention> projects(List<BoardScorecard.Project> projects) {
        Stream<Attention> late = projects.stream()
                .filter(project -> project.standing().daysLate() > 0)
                .sorted(Comparator.comparing(project -> -project.standing().daysLate()))
                .map(project -> new Attention(
                        "project-late",
                        project.code(),
                        "%s is expected %s later than agreed."
                                .formatted(
                                        project.title(), days(project.standing().daysLate()))));
        Stream<Attention> differing = projects.stream()
                .filter(project -> project.standing().difference() != null)
                .map(project -> new Attention(
                        "project-differs",
                        project.code(),
                        "%s: %s".formatted(project.title(), project.standing().difference())));
        return Stream.concat(late, differing).toList();
    }

    private static String days(long days) {
        return days == 1 ? "a day" : days + " days";
    }

    private static List<Attention> risks(List<RiskLine> risks) {
        return risks.stream()
                .filter(risk -> risk.movement().equals("up") || risk.aboveAppetite())
                .map(risk -> new Attention("risk", risk.id(), sentence(risk)))
                .toList();
    }

    private static String sentence(RiskLine risk) {
        String score = risk.score() == null ? "" : " at " + risk.score().toPlainString();
        String moved = risk.movement().equals("up") ? "has gone up and stands" : "stands";
        String borne = risk.aboveAppetite() ? ", more than its register bears" : "";
        return "The risk “%s” %s%s%s.".formatted(risk.title(), moved, score, borne);
    }
}
