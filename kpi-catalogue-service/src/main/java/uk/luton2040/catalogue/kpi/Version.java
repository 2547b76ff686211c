package uk.luton2040.catalogue.kpi;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;

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

    /** The one in force on that day; of two from the same day the later made, which corrects the other. */
    static Optional<Version> inForce(List<Version> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.since().isAfter(day))
                .max(BY_DAY);
    }

    /** The next day after the given one on which another version takes over. */
    static Optional<LocalDate> nextAfter(List<Version> versions, LocalDate day) {
        return versions.stream()
                .map(Version::since)
                .filter(since -> since.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    KpiState.Version state(String code, LifeCycle lifeCycle) {
        return new KpiState.Version(number, effectiveFrom, definition.state(code, lifeCycle));
    }
}
