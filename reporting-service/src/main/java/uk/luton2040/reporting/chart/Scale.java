package uk.luton2040.reporting.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where a figure or a day is drawn. Only drawing is done in doubles; nothing is judged by them. */
record Scale(double fromValue, double toValue, double fromPlace, double toPlace) {
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    static Scale of(List<BigDecimal> ticks, double fromPlace, double toPlace) {
        return new Scale(ticks.getFirst().doubleValue(), ticks.getLast().doubleValue(), fromPlace, toPlace);
    }

    static Scale of(LocalDate from, LocalDate until, double fromPlace, double toPlace) {
        return new Scale(day(from), day(until), fromPlace, toPlace);
    }

    double at(BigDecimal value) {
        return at(value.doubleValue());
    }

    double at(LocalDate day) {
        return at(day(day));
    }

    private double at(double value) {
        return toValue == fromValue
                ? (fromPlace + toPlace) / 2
                : fromPlace + (value - fromValue) / (toValue - fromValue) * (toPlace - fromPlace);
    }

    private static double day(LocalDate day) {
        return ChronoUnit.DAYS.between(EPOCH, day);
    }
}
