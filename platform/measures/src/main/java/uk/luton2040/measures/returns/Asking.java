package uk.luton2040.measures.returns;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/** For which periods values are owed: an opened period asks for every one that ends within it, each once. */
public record Asking(List<OpenedPeriod> opened) {
    private static final Comparator<OpenedPeriod> DUE_FIRST =
            comparing(OpenedPeriod::due).thenComparing(OpenedPeriod::period);
    private static final int YEARS_BETWEEN_TURNS = 3;

    public Asking {
        opened = List.copyOf(opened);
    }

    /** Oldest first; none for single days, as nothing is collected every day. */
    public SortedSet<Period> periods(PeriodKind kind) {
        SortedSet<Period> asked = new TreeSet<>();
        if (kind != PeriodKind.DAY) {
            for (OpenedPeriod open : opened) {
                Period period = kind.containing(open.period().start());
                while (!period.end().isAfter(open.period().end())) {
                    asked.add(period);
                    period = period.next();
                }
            }
        }
        return asked;
    }

    /** Those that ask for that period, the one due first first. */
    public List<OpenedPeriod> by(Period period) {
        return opened.stream()
                .filter(open -> open.asksFor(period))
                .sorted(DUE_FIRST)
                .toList();
    }

    /**
     * Whether it is the period's turn: a four-yearly KPI is owed for a year when no value of the three before it is there.
     */
    public static boolean isItsTurn(Frequency often, Period period, Predicate<Period> isThere) {
        return often != Frequency.EVERY_4_YEARS
                || Stream.iterate(period.previous(), Period::previous)
                        .limit(YEARS_BETWEEN_TURNS)
                        .noneMatch(isThere);
    }
}
