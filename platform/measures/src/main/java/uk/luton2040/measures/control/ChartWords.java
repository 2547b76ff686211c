package uk.luton2040.measures.control;

import java.util.Locale;
import uk.luton2040.measures.control.ControlChart.Plotted;

/** Says in words what the icons of a chart show. */
final class ChartWords {
    private final ControlChart chart;

    ChartWords(ControlChart chart) {
        this.chart = chart;
    }

    String sentence() {
        if (chart.limits().isEmpty()) {
            return "There are fewer than %d comparable values, so no limits.".formatted(ControlLimits.FEWEST);
        }
        return (variation() + " " + assurance()).strip() + trial();
    }

    private String variation() {
        Plotted newest = chart.points().getLast();
        String period = newest.period().label();
        return switch (chart.variation()) {
            case NONE -> "%s is left out of the limits.".formatted(period);
            case COMMON_CAUSE -> "%s is within what chance alone brings.".formatted(period);
            case IMPROVING -> specialCause(newest, "improving");
            case CONCERNING -> specialCause(newest, "concerning");
            case NEUTRAL_HIGH, NEUTRAL_LOW -> specialCause(newest, "neither good nor bad in itself");
        };
    }

    private static String specialCause(Plotted newest, String word) {
        return "%s is more than chance, and %s: it is %s."
                .formatted(
                        newest.period().label(),
                        word,
                        newest.flag().map(Flag::words).orElse(""));
    }

    private String assurance() {
        return switch (chart.assurance()) {
            case CONSISTENTLY_MET -> "As things are, the target is always met.";
            case CONSISTENTLY_MISSED -> "As things are, the target cannot be met without a change.";
            case HIT_AND_MISS -> "As things are, the target is met or missed by chance.";
            case NONE -> "";
        };
    }

    private String trial() {
        return chart.limits()
                .filter(ControlLimits::isTrial)
                .map(limits -> String.format(
                        Locale.UK, " These are trial limits: they rest on %d values only.", limits.points()))
                .orElse("");
    }
}
