package uk.luton2040.measures.commentary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetClaimTest {
    @ParameterizedTest
    @CsvSource({
        "We are on target., true, on target",
        "The team met the target again., true, met the target",
        "Target has been exceeded., true, target has been exceeded",
        "It is off target this quarter., false, off target",
        "We missed our target by 3., false, missed our target",
    })
    void aPlainWordAboutTheTargetIsAClaim(String commentary, boolean met, String phrase) {
        assertThat(TargetClaim.of(commentary)).contains(new TargetClaim(phrase, met));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are not on target.",
                "We haven’t met the target.",
                "We expect to be on target by March.",
                "Nearly on target.",
                "We met the target in May and missed the target in June.",
                "The target is 40.",
                "",
            })
    void anythingElseSaysNothing(String commentary) {
        assertThat(TargetClaim.of(commentary)).isEmpty();
    }
}
