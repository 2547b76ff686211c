package uk.luton2040.measurement.returns;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.returns.OpenedPeriod;

/**
 * How complete and how punctual one organisation was in one opened period. A return is received when all its values are
 * in, and on time when that was by the due date in force then.
 *
 * @param outstanding still to come, late or not
 * @param completeness per cent received of those owed without the nil returns; null where nothing is left to be owed
 * @param timeliness per cent on time of those received or overdue; null while there are none
 */
record Punctuality(
        String period,
        String periodLabel,
        String organisation,
        @JsonIgnore String place,
        int owed,
        int received,
        int onTime,
        int late,
        int nil,
        int outstanding,
        int overdue,
        @Nullable BigDecimal completeness,
        @Nullable BigDecimal timeliness) {

    /** One for each opened period and organisation; a return that two periods ask for counts in both. */
    static List<Punctuality> of(List<OpenedPeriod> opened, List<Return> returns) {
        return opened.stream()
                .flatMap(open -> returns.stream()
                        .filter(owed -> owed.openedFor().contains(open))
                        .collect(groupingBy(owed -> owed.key().organisation(), TreeMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(entry -> of(open, entry.getKey(), entry.getValue())))
                .sorted(comparing(Punctuality::place))
                .toList();
    }

    private static Punctuality of(OpenedPeriod open, String organisation, List<Return> returns) {
        int received = count(returns, owed -> owed.completedOn() != null);
        int onTime = count(returns, Return::isOnTime);
        int nil = count(returns, owed -> owed.state() == ReturnState.NIL);
        int overdue = count(returns, owed -> owed.state() == ReturnState.OVERDUE);
        return new Punctuality(
                open.period().code(),
                open.period().label(),
                organisation,
                String.join(
                        "\u001f", open.period().end().toString(), open.period().code(), organisation),
                returns.size(),
                received,
                onTime,
                received - onTime,
                nil,
                returns.size() - received - nil,
                overdue,
                percent(received, returns.size() - nil),
                percent(onTime, received + overdue));
    }

    private static int count(List<Return> returns, Predicate<Return> which) {
        return Math.toIntExact(returns.stream().filter(which).count());
    }

    private static @Nullable BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
