package uk.luton2040.delivery.riskreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.measures.period.Period;

/**
 * A register as it stood at the end of a quarter, for the audit committee.
 *
 * @param lastDay the day at whose end it stood so
 * @param counts how many lines there are of each kind
 * @param bands how many open risks there are in each band
 * @param risks the open ones, the highest scores first
 * @param left those that left it in the quarter: closed, realised, or gone to another register
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Quarter(
        String register,
        String title,
        String kind,
        @Nullable Person owner,
        String period,
        String label,
        LocalDate lastDay,
        @Nullable String matrix,
        RiskRegisterState.@Nullable Appetite appetite,
        Map<String, Long> counts,
        Map<String, Long> bands,
        List<QuarterLine> risks,
        List<QuarterLine> left) {
    private static final Comparator<QuarterLine> HIGHEST_FIRST = Comparator.comparing(
                    (QuarterLine line) ->
                            line.current() == null ? null : line.current().score(),
                    Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(QuarterLine::id);

    /**
     * @param register as it was known at the end
     * @param then each risk that was ever in it, as it stood at the end of the quarter
     * @param before the same at the end of the quarter before
     * @param holders each register by its code
     */
    static Quarter of(
            RiskRegisterState register,
            Period period,
            List<AsAt> then,
            Map<String, AsAt> before,
            Map<String, RiskRegisterState> holders) {
        String code = register.code();
        Function<AsAt, QuarterLine> line = end -> QuarterLine.of(
                code,
                before(end, before),
                end,
                holders.getOrDefault(end.registers().getLast(), register));
        List<QuarterLine> open = then.stream()
                .filter(end -> end.isOpenIn(code))
                .map(line)
                .sorted(HIGHEST_FIRST)
                .toList();
        List<QuarterLine> left = then.stream()
                .filter(end -> hasLeft(code, period, before(end, before), end))
                .map(line)
                .sorted(Comparator.comparing(QuarterLine::id))
                .toList();
        return new Quarter(
                code,
                register.title(),
                register.kind(),
                register.owner(),
                period.code(),
                period.label(),
                period.lastDay(),
                register.matrix(),
                register.appetite(),
                counts(open, left),
                bands(open),
                open,
                left);
    }

    private static AsAt before(AsAt end, Map<String, AsAt> before) {
        return Objects.requireNonNull(before.get(end.now().id()));
    }

    /** What was open in it at the last quarter's end, or came into it in this one, and is not any more. */
    private static boolean hasLeft(String register, Period period, AsAt before, AsAt end) {
        if (!end.isIdentified() || end.isOpenIn(register)) {
            return false;
        }
        return before.isOpenIn(register)
                || end.isIn(register)
                        && end.transition()
                                .filter(step -> !step.on().isBefore(period.start()))
                                .isPresent()
                || end.now().escalations().stream()
                        .anyMatch(step -> step.to().equals(register) && period.contains(step.on()));
    }

    private static Map<String, Long> counts(List<QuarterLine> open, List<QuarterLine> left) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("open", (long) open.size());
        count(counts, "new", open, line -> line.change().equals(QuarterLine.NEW));
        count(counts, "up", open, line -> line.movement().equals("up"));
        count(counts, "down", open, line -> line.movement().equals("down"));
        count(counts, "same", open, line -> line.movement().equals("same"));
        count(counts, "aboveAppetite", open, QuarterLine::aboveAppetite);
        count(counts, "reviewOverdue", open, QuarterLine::reviewOverdue);
        count(counts, "unscored", open, line -> line.current() == null);
        count(counts, "closed", left, line -> line.change().equals("closed"));
        count(counts, "realised", left, line -> line.change().equals("realised"));
        count(counts, "gone", left, line -> line.change().equals(QuarterLine.GONE));
        return counts;
    }

    private static void count(
            Map<String, Long> counts, String name, List<QuarterLine> lines, Predicate<QuarterLine> which) {
        counts.put(name, lines.stream().filter(which).count());
    }

    private static Map<String, Long> bands(List<QuarterLine> open) {
        return open.stream()
                .map(QuarterLine::current)
                .map(current -> current == null ? null : current.band())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(band -> band, TreeMap::new, Collectors.counting()));
    }
}
