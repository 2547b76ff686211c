package uk.luton2040.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;

/**
 * What one KPI measures and what counts as good, for somebody who looks it up.
 *
 * @param rows what is said of it, label by label; what nobody has said is left out
 * @param rule how its status comes about
 * @param figures targets, baselines and benchmarks, as printed
 * @param versions from which day it was defined otherwise
 * @param forwards the KPIs that took its place
 */
record Definition(
        String code,
        String title,
        String lifeCycle,
        String where,
        List<Row> rows,
        String rule,
        List<Figure> figures,
        List<Version> versions,
        List<String> openQuestions,
        List<Other> forwards,
        List<Other> succeeds) {

    record Row(String label, String text) {}

    record Figure(
            String kind,
            @Nullable String category,
            String period,
            String printed,
            @Nullable String source,
            @Nullable String rationale,
            boolean illustrative) {
        static Figure of(KpiState.Target target) {
            return new Figure(
                    target.kind(),
                    target.category(),
                    periodInWords(target.period()),
                    target.printed(),
                    target.where(),
                    target.rationale(),
                    target.illustrative());
        }
    }

    /** @param from null for the first, which holds since ever */
    record Version(int number, @Nullable LocalDate from) {}

    record Other(String code, String title) {}

    static Definition of(KpiState kpi, Facts facts, Map<String, KpiState> seen) {
        return new Definition(
                kpi.code(),
                kpi.title(),
                kpi.lifeCycle().replace('-', ' '),
                where(kpi, facts),
                rows(kpi, facts),
                rule(kpi),
                kpi.targets().stream().map(Figure::of).toList(),
                kpi.versions().stream()
                        .map(version -> new Version(version.number(), version.effectiveFrom()))
                        .toList(),
                kpi.openQuestions(),
                others(kpi.forwardsTo(), seen),
                others(kpi.succeeds(), seen));
    }

    /** The outcome, priority or group on which it hangs, by its title. */
    static String where(KpiState kpi, Facts facts) {
        return Stream.of(
                        facts.plans().stream()
                                .flatMap(plan -> plan.outcomes().stream())
                                .filter(outcome -> outcome.code().equals(kpi.outcome()))
                                .map(outcome -> outcome.title()),
                        facts.plans().stream()
                                .flatMap(plan -> plan.priorities().stream())
                                .filter(priority -> priority.code().equals(kpi.priority()))
                                .map(priority -> priority.shortTitle()),
                        Stream.ofNullable(kpi.group()).map(Definition::words))
                .flatMap(titles -> titles)
                .findFirst()
                .orElse("Nothing yet");
    }

    private static List<Row> rows(KpiState kpi, Facts facts) {
        List<Row> rows = new ArrayList<>();
        add(rows, "Measured in", kpi.unit());
        add(rows, "Kind of value", words(kpi.valueType()));
        add(rows, "Good is", good(kpi.betterWhen()));
        add(rows, "Behaves as", words(kpi.behaviour()));
        add(rows, "Collected", words(kpi.frequency()));
        add(rows, "Calendar", words(kpi.calendar()));
        add(
                rows,
                "Provided by",
                kpi.providers().isEmpty()
                        ? kpi.provider()
                        : kpi.providers().stream().map(facts::organisationName).collect(Collectors.joining(", ")));
        add(rows, "Source", kpi.source());
        add(rows, "Broken down by", String.join(", ", kpi.categories()));
        add(rows, "Over parts", words(kpi.overParts()));
        add(rows, "Over time", words(kpi.overTime()));
        add(
                rows,
                "Counts as a movement",
                kpi.deadBand() == null ? null : "more than " + kpi.deadBand().toPlainString());
        KpiState.Details details = kpi.details();
        if (details != null) {
            add(rows, "Accountable director", details.accountableDirector());
            add(rows, "Portfolio holder", details.portfolioHolder());
            add(rows, "Survey", details.surveyMethod());
            add(rows, "Counted against", details.denominator());
            add(rows, "Due", details.dueRule());
            add(rows, "Aspiration", details.aspirational() ? "yes: it says what is hoped for" : null);
            add(
                    rows,
                    "Calculated as",
                    details.formula() == null
                            ? null
                            : "%s of %s"
                                    .formatted(
                                            words(details.formula().kind()),
                                            String.join(", ", details.formula().operands())));
        }
        add(rows, "Notes", kpi.notes());
        return rows;
    }

    private static void add(List<Row> rows, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            rows.add(new Row(label, text));
        }
    }

    private static String good(String betterWhen) {
        return switch (betterWhen) {
            case "higher" -> "a higher value";
            case "lower" -> "a lower value";
            case "range" -> "a value within a range";
            default -> "neither: the value gives context";
        };
    }

    private static String rule(KpiState kpi) {
        KpiState.Rule rule = kpi.rule();
        if (rule == null) {
            return "No rule is agreed, so its status is grey.";
        }
        String tolerance = rule.tolerance() == null
                ? ""
                : rule.tolerance().stripTrailingZeros().toPlainString();
        String said = switch (rule.kind()) {
            case "percent" ->
                "Amber while it misses the target by no more than %s%% of it, red beyond.".formatted(percent(rule));
            case "absolute" -> "Amber while it misses the target by no more than %s, red beyond.".formatted(tolerance);
            case "trend-only" -> "It has no status, only a direction of travel.";
            default -> "Judged by %s.".formatted(words(rule.kind()));
        };
        return said + (rule.illustrative() ? " This rule is illustrative: nobody has agreed it." : "");
    }

    private static String percent(KpiState.Rule rule) {
        return rule.tolerance() == null
                ? "0"
                : rule.tolerance().movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static List<Other> others(List<String> codes, Map<String, KpiState> seen) {
        return codes.stream()
                .map(seen::get)
                .flatMap(Stream::ofNullable)
                .map(other -> new Other(other.code(), other.title()))
                .toList();
    }

    private static String periodInWords(@Nullable String code) {
        try {
            return code == null ? "no period" : Period.parse(code).label();
        } catch (IllegalArgumentException standing) {
            return words(code);
        }
    }

    private static String words(@Nullable String code) {
        return Objects.requireNonNullElse(code, "").replace('-', ' ').replace('_', ' ');
    }
}
