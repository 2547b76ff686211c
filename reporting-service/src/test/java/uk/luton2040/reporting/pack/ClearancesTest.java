package uk.luton2040.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClearancesTest {
    private static final Instant WHEN = Instant.parse("2021-11-02T09:00:00Z");

    @Test
    void oneOfEachMakesItClear() {
        assertThat(of("a", cleared("dora", "director", "a"), cleared("lee", "leadership", "a"))
                        .hindrances())
                .isEmpty();
    }

    @Test
    void eitherOfThemAloneDoesNot() {
        assertThat(of("a", cleared("dora", "director", "a")).hindrances())
                .extracting(Hindrance::sentence)
                .containsExactly("Nobody has cleared it as leadership yet.");
        assertThat(of("a", cleared("lee", "leadership", "a")).hindrances())
                .extracting(Hindrance::sentence)
                .containsExactly("Nobody has cleared it as director yet.");
    }

    @Test
    void whoeverHasBothRolesIsStillOnePerson() {
        // Given
        Clearances given = of("a", cleared("dora", "director", "a"));

        // Then
        assertThatThrownBy(() -> given.checkNext("leadership", "dora")).hasMessageContaining("two different people");
        assertThatThrownBy(() -> given.checkNext("director", "dan")).hasMessageContaining("already");
        given.checkNext("leadership", "lee");
    }

    @Test
    void somebodyWhoClearsAnewInAnotherRoleGivesUpTheFirst() {
        // Given: what dora cleared as director is stale, and she clears the new content for the leadership
        Clearances given = of("b", cleared("dora", "director", "a"), cleared("dora", "leadership", "b"));

        // Then
        assertThat(given.hindrances()).extracting(Hindrance::code).containsExactly("not-cleared");
    }

    @Test
    void anEditMakesAllOfThemStaleAndOnlyThoseOfTheOldContent() {
        // Given
        Clearances given = of("b", cleared("dora", "director", "a"), cleared("lee", "leadership", "b"));

        // Then
        assertThat(given.all()).extracting(Clearances.Clearance::stale).containsExactly(true, false);
        assertThat(given.hindrances()).extracting(Hindrance::code).containsExactly("stale-clearance");
    }

    @Test
    void whatIsSentBackHasNoClearanceLeftEvenOfTheSameContent() {
        // Given
        Clearances given = of(
                "a",
                cleared("dora", "director", "a"),
                new Step(3, Step.SENT_BACK, "lee", "leadership", "Say what it costs", "a", WHEN));

        // Then
        assertThat(given.all()).isEmpty();
        given.checkNext("director", "dora");
    }

    private static Clearances of(String hash, Step... steps) {
        return Clearances.of(List.of(steps), hash);
    }

    private static Step cleared(String who, @Nullable String role, String hash) {
        return new Step(2, Step.CLEARED, who, role, null, hash, WHEN);
    }
}
