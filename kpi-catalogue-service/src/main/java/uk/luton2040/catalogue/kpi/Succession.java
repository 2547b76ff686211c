package uk.luton2040.catalogue.kpi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import uk.luton2040.kit.problem.ProblemException;

/** Which KPIs can take another's place. */
public final class Succession {
    private Succession() {}

    /**
     * @param isLiving whether there is, or will be, a KPI of that code that is not retired
     * @throws ProblemException with a pointer to the first that cannot
     */
    public static void check(String code, List<String> successors, Predicate<String> isLiving) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < successors.size(); i++) {
            String pointer = "/inFavourOf/" + i;
            String successor = successors.get(i);
            if (successor.equals(code)) {
                throw ProblemException.invalid(pointer, "itself", "A KPI cannot give way to itself.");
            }
            if (!seen.add(successor)) {
                throw ProblemException.invalid(pointer, "twice", "%s is named twice.".formatted(successor));
            }
            if (!isLiving.test(successor)) {
                throw ProblemException.invalid(
                        pointer, "unknown", "There is no KPI '%s' that is not retired.".formatted(successor));
            }
        }
    }
}
