package uk.luton2040.reporting.returns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.returns.Waiting;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.Owed;

/**
 * Who owes what, the longest overdue first. Returns that are there, wherever they stand, are not in it; nor is any value.
 *
 * @param day of which is spoken
 * @param boards how many are owed of what each board is shown
 */
record ReturnsOverview(LocalDate day, Counts counts, List<Organisation> organisations, List<Board> boards) {

    record Counts(int overdue, int due, int upcoming) {
        static Counts of(Collection<Return> returns) {
            return new Counts(
                    count(returns, Waiting.OVERDUE), count(returns, Waiting.DUE), count(returns, Waiting.UPCOMING));
        }

        private static int count(Collection<Return> returns, Waiting waiting) {
            return (int) returns.stream()
                    .filter(owed -> owed.waiting().equals(waiting.code()))
                    .count();
        }
    }

    record Organisation(String code, String name, Counts counts, List<Return> returns) {}

    record Board(String code, String name, Counts counts) {}

    /**
     * @param daysLate 0 while it is not overdue
     * @param boards the codes of those that are shown the KPI
     */
    record Return(
            String kpi,
            String title,
            KpiLine.PeriodName period,
            LocalDate due,
            @Nullable LocalDate embargoedUntil,
            @Nullable List<String> missing,
            String waiting,
            long daysLate,
            List<String> boards) {
        static Return of(Owed owed, String kpi, String title, Collection<String> boards, LocalDate day) {
            return new Return(
                    kpi,
                    title,
                    owed.period(),
                    owed.due(),
                    owed.embargoedUntil(),
                    owed.missing(),
                    owed.waiting(),
                    Math.max(0, ChronoUnit.DAYS.between(owed.due(), day)),
                    List.copyOf(boards));
        }
    }

    /** A return and who owes it. */
    record Debt(KpiLine.Provider provider, Return owed) {}

    private static final Comparator<Debt> PRESSING_FIRST = Comparator.comparing(
                    (Debt debt) -> debt.owed().due())
            .thenComparing(debt -> debt.provider().code())
            .thenComparing(debt -> debt.owed().kpi())
            .thenComparing(debt -> debt.owed().period().code());

    /** @param names of the boards by their codes */
    static ReturnsOverview of(List<Debt> debts, Map<String, String> names, LocalDate day) {
        List<Debt> sorted = debts.stream().sorted(PRESSING_FIRST).toList();
        List<Return> all = sorted.stream().map(Debt::owed).toList();
        Map<KpiLine.Provider, List<Debt>> byOrganisation =
                sorted.stream().collect(groupingBy(Debt::provider, LinkedHashMap::new, toList()));
        Set<Map.Entry<String, String>> boards = names.entrySet();
        return new ReturnsOverview(
                day,
                Counts.of(all),
                byOrganisation.entrySet().stream()
                        .map(owing -> {
                            List<Return> returns =
                                    owing.getValue().stream().map(Debt::owed).toList();
                            return new Organisation(
                                    owing.getKey().code(), owing.getKey().name(), Counts.of(returns), returns);
                        })
                        .toList(),
                boards.stream()
                        .map(board -> new Board(
                                board.getKey(),
                                board.getValue(),
                                Counts.of(all.stream()
                                        .filter(owed -> owed.boards().contains(board.getKey()))
                                        .toList())))
                        .toList());
    }
}
