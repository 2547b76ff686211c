package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** What each standing allows, and the word of who is refused. */
class StageTest extends OneMeasurement {
    private static final Optional<LocalDate> RELEASED = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, true,  true,  false, false, false",
        "QUERIED,   true,  true,  true,  false, false",
        "CONFIRMED, true,  true,  false, false, false",
        "APPROVED,  true,  true,  false, true,  false",
        "PUBLISHED, false, false, false, false, true",
        "WITHDRAWN, false, false, false, false, false"
    })
    void aStandingAllowsWhatComesNext(
            Standing standing,
            boolean queryable,
            boolean withdrawable,
            boolean answerable,
            boolean publishable,
            boolean published) {
        Stage stage = stage(standing, false);

        assertThat(allows(stage::requireQueryable)).isEqualTo(queryable);
        assertThat(allows(stage::requireWithdrawable)).isEqualTo(withdrawable);
        assertThat(allows(stage::requireQueried)).isEqualTo(answerable);
        assertThat(allows(() -> stage.requirePublishable(false, RELEASED))).isEqualTo(publishable);
        assertThat(allows(stage::requirePublished)).isEqualTo(published);
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "QUERIED")
    void whoIsRefusedIsToldHowFarItHasCome(Standing standing) {
        assertRefused(
                stage(standing, false)::requireQueried,
                "Nothing has been asked of it; it is %s.".formatted(standing.code()));
    }

    @Test
    void whatIsWrongInSeveralWaysIsRefusedForItsRebaseThenItsReleaseThenItsApproval() {
        Optional<LocalDate> held = Optional.of(LocalDate.of(2021, 12, 1));
        Stage stage = stage(Standing.SUBMITTED, true);

        assertRefused(() -> stage.requirePublishable(false, held), "It is part of a rebase");
        assertRefused(() -> stage.requirePublishable(true, held), "Its publisher releases it on 2021-12-01");
        assertRefused(() -> stage.requirePublishable(true, RELEASED), "Only an approved value can be published");
    }

    private Stage stage(Standing standing, boolean rebase) {
        measurement.submit(
                new Draft(reading("37.1", "18.55", null, null), "[]", false, UUID.randomUUID(), rebase, PARTNER, NOW));
        return new Stage(standing, measurement.newest());
    }

    private static boolean allows(Runnable step) {
        try {
            step.run();
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.type()).isEqualTo(ProblemType.CONFLICT);
            return false;
        }
    }

    private static void assertRefused(ThrowingCallable step, String why) {
        assertThatThrownBy(step).isInstanceOf(ProblemException.class).hasMessageStartingWith(why);
    }
}
