package uk.luton2040.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.SignedIn;

class BoardAccessTest {
    private static final String BOARD = "a-board";

    @Test
    void aViewerSeesTheBoardsOfTheirTokenAndNoOther() {
        // Given
        BoardAccess access = of(Roles.BOARD_VIEWER);

        // Then
        assertThat(access.maySee(BOARD)).isTrue();
        assertThat(access.maySee("another-board")).isFalse();
        assertThat(access.seesEveryBoard()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.DIRECTOR, Roles.PROJECT_LEAD, Roles.DATA_SUBMITTER})
    void aBoardInTheTokenOpensNothingWithoutTheRole(String role) {
        // Given
        BoardAccess access = of(role);

        // Then
        assertThat(access.maySee(BOARD)).isFalse();
        assertThatThrownBy(() -> access.check(BOARD)).isInstanceOf(ProblemException.class);
    }

    private static BoardAccess of(String role) {
        return new BoardAccess(new Caller(SignedIn.withBoards(List.of(BOARD), role)));
    }
}
