package uk.luton2040.reporting.scorecard;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.rollup.Member;
import uk.luton2040.measures.rollup.Rollup;
import uk.luton2040.measures.status.Status;
import uk.luton2040.reporting.line.KpiLine;

/** How KPIs stand together, each counted once: how many stand how, the worst by name, and what that comes to. */
public record RollUp(
        BoardScorecard.Counts counts, BoardScorecard.@Nullable Worst worst, BoardScorecard.Summary summary) {
    private static final String NO_DATA = "no-data";
    private static final String NOT_COLLECTED = "not-collected";

    public static RollUp of(List<KpiLine> lines) {
        List<KpiLine> distinct = distinct(lines);
        List<Member> members = distinct.stream().map(RollUp::member).toList();
        Rollup rollup = Rollup.of(members);
        int notCollected = count(distinct, NOT_COLLECTED);
        return new RollUp(
                new BoardScorecard.Counts(
                        distinct.size(),
                        rollup.green(),
                        rollup.amber(),
                        rollup.red(),
                        rollup.grey(),
                        rollup.noData() - notCollected,
                        notCollected),
                Optional.ofNullable(rollup.worst())
                        .map(worst -> new BoardScorecard.Worst(
                                worst.code(), worst.title(), worst.status().code()))
                        .orElse(null),
                new BoardScorecard.Summary(
                        rollup.judged().words(),
                        rollup.meanScore(),
                        (int) members.stream()
                                .filter(member -> member.score() != null)
                                .count(),
                        Optional.ofNullable(rollup.band())
                                .map(Rollup.Band::code)
                                .orElse(null),
                        rollup.sentence()));
    }

    /** Each KPI once, where it comes first. */
    static List<KpiLine> distinct(List<KpiLine> lines) {
        return List.copyOf(lines.stream()
                .collect(Collectors.toMap(
                        KpiLine::code, Function.identity(), (first, again) -> first, LinkedHashMap::new))
                .values());
    }

    private static Member member(KpiLine line) {
        return new Member(
                line.code(),
                line.title(),
                Coded.find(Status.class, line.status().code()).orElse(Status.GREY),
                !line.freshness().equals(NO_DATA) && !line.freshness().equals(NOT_COLLECTED),
                line.analysis() == null ? null : line.analysis().progress().score());
    }

    private static int count(Collection<KpiLine> lines, String freshness) {
        return (int) lines.stream()
                .filter(line -> line.freshness().equals(freshness))
                .count();
    }
}
