package uk.luton2040.delivery.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which plan follows from which: all there is to say about whether another may stand where it wants to. */
public final class PlanTree {
    private final Map<String, Place> places;

    private PlanTree(Map<String, Place> places) {
        this.places = places;
    }

    static PlanTree of(List<Place> places) {
        return new PlanTree(places.stream().collect(Collectors.toMap(Place::code, Function.identity())));
    }

    /** As plans stand while an import works on them. */
    public static PlanTree ofPlans(List<Plan> plans) {
        return of(plans.stream().map(Plan::place).toList());
    }

    Optional<PlanKind> kind(String code) {
        return Optional.ofNullable(places.get(code)).map(Place::kind).flatMap(PlanKind::find);
    }

    /** Whether a plan would follow from itself, by however many others, if it followed from that one. */
    boolean wouldCircle(String code, String parent) {
        Set<String> met = new HashSet<>();
        String next = parent;
        while (next != null && met.add(next)) {
            if (next.equals(code)) {
                return true;
            }
            Place place = places.get(next);
            next = place == null ? null : place.parent();
        }
        return false;
    }

    /** Where one plan stands. */
    record Place(String code, String kind, @Nullable String parent) {}
}
