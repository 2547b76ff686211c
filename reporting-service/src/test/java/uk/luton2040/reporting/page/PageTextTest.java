package uk.luton2040.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemType;

class PageTextTest {

    @Test
    void anInstantIsToldByTheClocksOfLuton() {
        assertThat(PageText.inWords(Instant.parse("2021-07-31T23:30:00Z"))).isEqualTo("1 August 2021 at 00:30");
    }

    @Test
    void aFieldHoldsAMomentByTheClocksOfLuton() {
        assertThat(Moment.inField(Instant.parse("2021-07-31T08:00:00Z"))).isEqualTo("2021-07-31T09:00:00");
    }

    @Test
    void aFrameSaysWhatWentWrongWithoutSpeakingOfAccounts() {
        assertThat(PageText.inFrame(Problem.of(ProblemType.NOT_FOUND, "There is no board 'x'.", "/", List.of())))
                .isEqualTo("This scorecard does not exist, or it is not open to the public.");
        assertThat(PageText.inFrame(Problem.of(ProblemType.INTERNAL, null, "/", List.of())))
                .isEqualTo("Something went wrong on our side. Try again in a minute.");
    }
}
