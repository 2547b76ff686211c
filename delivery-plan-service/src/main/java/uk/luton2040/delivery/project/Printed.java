package uk.luton2040.delivery.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Milestones as a paper prints them, title and date alone, laid over those that are known already. */
public final class Printed {
    private Printed() {}

    /**
     * Those of the list, in its order. One whose title is known keeps its code and all else that is known of it; the second
     * of a title is told from the first. One that the paper does not print stays, in its place, when more is known of it
     * than a paper would print.
     */
    public static List<Milestone> over(List<Milestone> known, List<Milestone> printed) {
        List<Milestone> rest = new ArrayList<>(known);
        Set<String> codes = known.stream().map(Milestone::code).collect(Collectors.toCollection(HashSet::new));
        List<Milestone> result = new ArrayList<>();
        for (Milestone milestone : printed) {
            Optional<Milestone> before = rest.stream()
                    .filter(other -> other.title().equals(milestone.title()))
                    .findFirst();
            before.ifPresent(rest::remove);
            result.add(before.map(other -> other.dated(milestone.date())).orElseGet(() -> fresh(milestone, codes)));
        }
        List<Milestone> beyond =
                rest.stream().filter(Milestone::isMoreThanPrinted).toList();
        return beyond.isEmpty() ? result : inTheirPlaces(known, result, beyond);
    }

    private static List<Milestone> inTheirPlaces(
            List<Milestone> known, List<Milestone> printed, List<Milestone> beyond) {
        List<Milestone> result = new ArrayList<>();
        List<Milestone> rest = new ArrayList<>(printed);
        for (Milestone milestone : known) {
            rest.stream()
                    .filter(other -> other.code().equals(milestone.code()))
                    .findFirst()
                    .ifPresent(other -> {
                        result.add(other);
                        rest.remove(other);
                    });
            if (beyond.contains(milestone)) {
                result.add(milestone);
            }
        }
        result.addAll(rest);
        return result;
    }

    private static Milestone fresh(Milestone milestone, Set<String> codes) {
        String code = milestone.code();
        for (int nth = 2; !codes.add(code); nth++) {
            code = milestone.code() + "-" + nth;
        }
        return milestone.coded(code);
    }
}
