package uk.luton2040.reporting.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Roles;

/**
 * Who has cleared a pack since it was last sent back. A clearance is of one content: any edit makes it stale.
 *
 * @param all in the order in which they were given
 */
record Clearances(List<Clearance> all) {
    private static final List<String> NEEDED = List.of(Roles.DIRECTOR, Roles.LEADERSHIP);

    /** @param stale what was cleared is not what the pack says now */
    record Clearance(
            String role, String who, Instant at, @Nullable String note, String hash, boolean stale) {}

    static Clearances of(List<Step> steps, String hash) {
        List<Clearance> standing = new ArrayList<>();
        for (Step step : steps) {
            if (step.what().equals(Step.SENT_BACK)) {
                standing.clear();
            } else if (step.what().equals(Step.CLEARED)) {
                String role = Objects.requireNonNull(step.role());
                standing.removeIf(earlier -> earlier.role().equals(role)
                        || earlier.who().equals(step.who()) && !earlier.hash().equals(step.hash()));
                standing.add(new Clearance(
                        role,
                        step.who(),
                        step.at(),
                        step.why(),
                        step.hash(),
                        !step.hash().equals(hash)));
            }
        }
        return new Clearances(List.copyOf(standing));
    }

    /** @throws uk.luton2040.kit.problem.ProblemException when one person would clear it twice */
    void checkNext(String role, String who) {
        all.stream()
                .filter(clearance -> !clearance.stale())
                .filter(clearance ->
                        clearance.who().equals(who) || clearance.role().equals(role))
                .findFirst()
                .ifPresent(given -> {
                    throw given.who().equals(who)
                            ? Refused.step(
                                    "same-person",
                                    "You have cleared it as %s; two different people clear a pack."
                                            .formatted(given.role()))
                            : Refused.step(
                                    "cleared-already",
                                    "%s has cleared it as %s already.".formatted(given.who(), given.role()));
                });
    }

    /** What stands in the way of an issue; nothing once it is wholly cleared. */
    List<Hindrance> hindrances() {
        return NEEDED.stream()
                .filter(role -> all.stream().noneMatch(given -> given.role().equals(role) && !given.stale()))
                .map(role -> all.stream()
                        .filter(given -> given.role().equals(role))
                        .findFirst()
                        .map(stale -> new Hindrance(
                                "stale-clearance",
                                "%s cleared it as %s before it was changed; it has to be cleared anew."
                                        .formatted(stale.who(), role)))
                        .orElseGet(
                                () -> new Hindrance("not-cleared", "Nobody has cleared it as %s yet.".formatted(role))))
                .toList();
    }
}
