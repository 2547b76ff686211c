package uk.luton2040.local.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * One repetition of a measurement.
 *
 * @param perSecond how many were done
 * @param p50 how long one call took, in milliseconds
 * @param cpuMicros processor time for each, by who used it
 * @param more what else is to be told, by its name
 */
record Round(double perSecond, double p50, double p99, Map<String, Double> cpuMicros, Map<String, Double> more) {

    double cpu(String user) {
        return cpuMicros.getOrDefault(user, Double.NaN);
    }

    /** Of all that was watched: what else the machine does is not ours to count. */
    double cpuOfAll() {
        return cpuMicros.entrySet().stream()
                .filter(use -> !use.getKey().equals(Processors.ELSEWHERE))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    Round with(String name, double figure) {
        Map<String, Double> longer = new LinkedHashMap<>(more);
        longer.put(name, figure);
        return new Round(perSecond, p50, p99, cpuMicros, longer);
    }

    /** Every figure is the median of that figure. */
    static Round median(List<Round> rounds) {
        return new Round(
                median(rounds, Round::perSecond),
                median(rounds, Round::p50),
                median(rounds, Round::p99),
                medians(rounds, Round::cpuMicros),
                medians(rounds, Round::more));
    }

    private static Map<String, Double> medians(
            List<Round> rounds, java.util.function.Function<Round, Map<String, Double>> figures) {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (String name : figures.apply(rounds.getFirst()).keySet()) {
            medians.put(name, median(rounds, round -> figures.apply(round).getOrDefault(name, Double.NaN)));
        }
        return medians;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
