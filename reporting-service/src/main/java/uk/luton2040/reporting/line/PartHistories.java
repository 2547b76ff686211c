package uk.luton2040.reporting.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The series of each category and contributor by itself. */
record PartHistories(Verdicts verdicts) {

    /**
     * In the order in which the parts first appear; none where the value is a whole by itself.
     *
     * @param nameOf an organisation's name by its code
     */
    List<KpiHistory.Part> all(UnaryOperator<String> nameOf) {
        Map<Series.PartName, List<KpiHistory.PartPoint>> byName = new LinkedHashMap<>();
        for (Series.Cell cell : verdicts.series().cells()) {
            Parts parts = new Parts(verdicts.judging(cell), verdicts.series(), cell);
            if (parts.areTold()) {
                cell.parts()
                        .keySet()
                        .forEach(name -> byName.computeIfAbsent(name, first -> new ArrayList<>())
                                .add(parts.point(name)));
            }
        }
        return byName.entrySet().stream()
                .map(part -> new KpiHistory.Part(
                        new KpiLine.Provider(
                                part.getKey().organisation(),
                                nameOf.apply(part.getKey().organisation())),
                        part.getKey().category(),
                        List.copyOf(part.getValue())))
                .toList();
    }
}
