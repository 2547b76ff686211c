package uk.luton2040.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;

/** The periods that the demonstration knows: up to September 2021, the newest first half-year the boards see. */
final class History {
    static final LocalDate LAST_DAY = LocalDate.of(2021, 9, 30);
    private static final LocalDate PANDEMIC = LocalDate.of(2020, 4, 1);

    /** How much of the pandemic's first blow was felt in each quarter from April 2020 on. */
    private static final double[] PANDEMIC_BY_QUARTER = {1, 0.6, 0.7, 0.9, 0.5, 0.25};

    private History() {}

    /** Oldest first: ten years of a yearly KPI, four years of any other. */
    static List<Period> periods(DemoKpi kpi) {
        int years = kpi.frequency() == Frequency.ANNUAL ? 10 : 4;
        Period period = kpi.frequency().periodKind(kpi.calendar()).containing(LAST_DAY);
        if (period.lastDay().isAfter(LAST_DAY)) {
            period = period.previous();
        }
        LocalDate since = period.end().minusYears(years);
        List<Period> periods = new ArrayList<>();
        while (!period.start().isBefore(since)) {
            periods.add(period);
            period = period.previous();
        }
        Collections.reverse(periods);
        return periods;
    }

    /** The pandemic's weight in a period, 0 to 1, month by month. */
    static double pandemicIn(Period period) {
        double weight = 0;
        int months = 0;
        for (LocalDate month = period.start(); month.isBefore(period.end()); month = month.plusMonths(1)) {
            weight += pandemicIn(month);
            months++;
        }
        return weight / months;
    }

    private static double pandemicIn(LocalDate month) {
        if (month.isBefore(PANDEMIC)) {
            return 0;
        }
        long quarter = java.time.temporal.ChronoUnit.MONTHS.between(PANDEMIC, month) / 3;
        return quarter < PANDEMIC_BY_QUARTER.length ? PANDEMIC_BY_QUARTER[(int) quarter] : 0;
    }
}
