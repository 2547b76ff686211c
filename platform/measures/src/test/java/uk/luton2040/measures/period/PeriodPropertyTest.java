package uk.luton2040.measures.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PeriodPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    @Property
    void aPeriodIsReadBackFromItsCode(@ForAll PeriodKind kind, @ForAll @IntRange(max = 100_000) int day) {
        Period period = kind.containing(FIRST.plusDays(day));

        assertThat(Period.parse(period.code())).isEqualTo(period).hasSameHashCodeAs(period);
    }

    @Property
    void theNextAndThePreviousPeriodUndoEachOtherAndMeetWithoutAGap(
            @ForAll PeriodKind kind, @ForAll @IntRange(max = 100_000) int day) {
        Period period = kind.containing(FIRST.plusDays(day));

        assertThat(period.next().previous()).isEqualTo(period);
        assertThat(period.previous().next()).isEqualTo(period);
        assertThat(period.next().start()).isEqualTo(period.end());
        assertThat(period.previous()).isLessThan(period);
    }

    @Property
    void everyDayIsInExactlyOnePeriodOfAKind(@ForAll PeriodKind kind, @ForAll @IntRange(max = 100_000) int day) {
        LocalDate date = FIRST.plusDays(day);
        Period period = kind.containing(date);

        assertThat(period.contains(date)).isTrue();
        assertThat(period.previous().contains(date)).isFalse();
        assertThat(period.next().contains(date)).isFalse();
        assertThat(kind.containing(period.start())).isEqualTo(period);
        assertThat(kind.containing(period.lastDay())).isEqualTo(period);
    }

    @Property
    void whatAPeriodIsCalledIsReadBackAsTheSameDays(@ForAll PeriodKind kind, @ForAll @IntRange(max = 100_000) int day) {
        Period period = kind.containing(FIRST.plusDays(day));

        ImpreciseDate read = ImpreciseDate.parse(period.label());

        assertThat(read.from()).isEqualTo(period.start());
        assertThat(read.until()).isEqualTo(period.end());
    }
}
