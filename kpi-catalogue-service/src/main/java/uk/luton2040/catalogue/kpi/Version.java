package uk.luton2040.catalogue.kpi;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.aggregate.Edit;

/**
 * A definition, the day from which it is in force, and who made it so, why and when.
 *
 * @param number counts the KPI's versions from 1
 * @param effectiveFrom null for the first, which holds since ever
 */
@Embeddable
public record Version(
        int number,
        @Nullable LocalDate effectiveFrom,
        @Convert(converter = KpiJson.OfDefinition.class) Definition definition,
        String who,
        @Nullable String why,
        Instant knownAt) {
    private static final Comparator<Version> BY_DAY =
            Comparator.comparing(Version::since).thenComparing(Version::number);

    LocalDate since() {
        return Objects.requireNonNullElse(effectiveFrom, LocalDate.MIN);
    }

    /**
     * The one that comes after these. The first holds since ever.
     *
     * @param from the first day it is in force, of any but the first; null to correct the one that is
     * @return nothing where that is what holds on that day already
     * @throws uk.luton2040.kit.problem.ProblemException when a later version already holds on that day
     */
    static Optional<Version> next(
            String code, List<Version> versions, Definition definition, @Nullable LocalDate from, Edit edit) {
        if (versions.isEmpty()) {
            return Optional.of(new Version(1, null, definition, edit.who(), edit.why(), edit.at()));
        }
        LocalDate since = from != null
                ? from
                : inForce(versions, edit.today()).map(Version::effectiveFrom).orElse(null);
        Version next = new Version(versions.size() + 1, since, definition, edit.who(), edit.why(), edit.at());
        if (!corrects(code, versions, since)) {
            return Optional.of(next);
        }
        return inForce(versions, next.since())
                        .filter(held -> held.definition().equals(definition))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(next);
    }

    /** The one in force on that day; of two from the same day the later made, which corrects the other. */
    static Optional<Version> inForce(List<Version> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.since().isAfter(day))
                .max(BY_DAY);
    }

    /**
     * Whether a version from that day would correct one of these.
     *
     * @throws uk.luton2040.kit.problem.ProblemException when a later one already holds on that day
     */
    static boolean corrects(String code, List<Version> versions, @Nullable LocalDate since) {
        boolean corrects = versions.stream().anyMatch(version -> Objects.equals(version.effectiveFrom(), since));
        Optional<Version> newest = inForce(versions, LocalDate.MAX);
        if (!corrects
                && since != null
                && newest.isPresent()
                && since.isBefore(newest.get().since())) {
            throw RuleViolation.overlapping(code, newest.get());
        }
        return corrects;
    }

    /** Those in force on one day or another, from the first to the last of these days. */
    static Stream<Version> heldBetween(List<Version> versions, LocalDate first, LocalDate last) {
        return Stream.concat(
                        Stream.of(first),
                        versions.stream().map(Version::since).filter(day -> day.isAfter(first) && !day.isAfter(last)))
                .distinct()
                .flatMap(day -> inForce(versions, day).stream());
    }

    /** The next day after the given one on which another version takes over. */
    static Optional<LocalDate> nextAfter(List<Version> versions, LocalDate day) {
        return versions.stream()
                .map(Version::since)
                .filter(since -> since.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    /** As they are told: a KPI that was never anything else tells of no versions. */
    static List<KpiState.Version> states(List<Version> versions, String code, LifeCycle lifeCycle) {
        return versions.size() < 2
                ? List.of()
                : versions.stream()
                        .map(version -> version.state(code, lifeCycle))
                        .toList();
    }

    private KpiState.Version state(String code, LifeCycle lifeCycle) {
        return new KpiState.Version(number, effectiveFrom, definition.state(code, lifeCycle));
    }
}
