package uk.luton2040.catalogue.quality;

import static uk.luton2040.catalogue.quality.Finding.BLOCKS;
import static uk.luton2040.catalogue.quality.Finding.DOUBT;
import static uk.luton2040.catalogue.quality.Finding.GAP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.KpiState.Target;

/** What each KPI lacks before it can be active, judged and shown. */
record KpiFindings(Contents contents) {

    Stream<Finding> all() {
        Map<String, Set<String>> listed = contents.scorecardsOf();
        return contents.living().flatMap(kpi -> of(kpi, listed.getOrDefault(kpi.code(), Set.of())).stream());
    }

    private List<Finding> of(KpiState kpi, Set<String> scorecards) {
        List<Finding> findings = new ArrayList<>();
        boolean isActive = kpi.lifeCycle().equals("active");
        kpi.openQuestions()
                .forEach(question -> findings.add(finding(
                        isActive ? "open-question" : "not-active-yet", isActive ? DOUBT : BLOCKS, kpi, question)));
        figures(kpi, findings);
        if (isActive && isJudged(kpi)) {
            judged(kpi, findings);
        }
        if (scorecards.isEmpty()) {
            findings.add(finding("on-no-scorecard", GAP, kpi, "It stands on no scorecard, so no board sees it."));
        }
        included(kpi, scorecards).ifPresent(findings::add);
        operands(kpi, findings);
        return findings;
    }

    private static boolean isJudged(KpiState kpi) {
        boolean trendOnly = kpi.rule() != null && kpi.rule().kind().equals("trend-only");
        return !trendOnly
                && !kpi.valueType().equals("narrative")
                && !"modelled".equals(kpi.behaviour())
                && !kpi.betterWhen().equals("context");
    }

    private static void judged(KpiState kpi, List<Finding> findings) {
        if (kpi.rule() == null) {
            findings.add(finding("no-rule", GAP, kpi, "No status rule is agreed, so every value is grey."));
        } else if (kpi.rule().illustrative()) {
            findings.add(finding("no-agreed-rule", GAP, kpi, "Its status rule is illustrative: none is agreed."));
        }
        if (none(kpi, target -> target.kind().equals("target") && !target.illustrative())) {
            findings.add(finding("no-agreed-target", GAP, kpi, "No target is agreed."));
        }
        if (none(kpi, target -> target.kind().equals("baseline"))) {
            findings.add(finding("no-baseline", GAP, kpi, "No baseline says where it started."));
        }
    }

    private static boolean none(KpiState kpi, Predicate<Target> wanted) {
        return kpi.targets().stream().noneMatch(wanted);
    }

    private static void figures(KpiState kpi, List<Finding> findings) {
        for (Target figure : kpi.targets()) {
            if (figure.value() == null && figure.low() == null) {
                findings.add(finding(
                        "figure-is-no-value",
                        GAP,
                        kpi,
                        "The printed %s '%s' is no value that can be judged."
                                .formatted(figure.kind(), figure.printed())));
            } else if (figure.period() == null && !figure.illustrative()) {
                findings.add(finding(
                        "figure-without-period",
                        GAP,
                        kpi,
                        "The printed %s %s names no period.".formatted(figure.kind(), figure.printed())));
            }
        }
    }

    /** Where the long list and the scorecards do not agree. */
    private Optional<Finding> included(KpiState kpi, Set<String> scorecards) {
        String words = contents.includedInWords().get(kpi.code());
        if ("yes".equals(words) && scorecards.isEmpty()) {
            return Optional.of(finding(
                    "included-but-not-listed", DOUBT, kpi, "The list says it is included, no scorecard lists it."));
        }
        if ("no".equals(words) && !scorecards.isEmpty()) {
            return Optional.of(finding(
                    "listed-but-not-included",
                    DOUBT,
                    kpi,
                    "The list says it is not included, yet it stands on %s.".formatted(String.join(", ", scorecards))));
        }
        return Optional.empty();
    }

    private void operands(KpiState kpi, List<Finding> findings) {
        Optional.ofNullable(kpi.details()).map(KpiState.Details::formula).stream()
                .flatMap(formula -> formula.operands().stream())
                .filter(operand -> contents.kpi(operand)
                        .filter(known -> known.lifeCycle().equals("active"))
                        .isEmpty())
                .forEach(operand -> findings.add(finding(
                        "operand-not-active",
                        BLOCKS,
                        kpi,
                        "It is calculated from %s, which is not active.".formatted(operand))));
    }

    private static Finding finding(String code, String weight, KpiState kpi, String sentence) {
        return new Finding(code, weight, "kpi", kpi.code(), sentence);
    }
}
