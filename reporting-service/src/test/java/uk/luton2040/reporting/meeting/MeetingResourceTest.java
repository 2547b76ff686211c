package uk.luton2040.reporting.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.Live.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.BoardOfItsOwn;
import uk.luton2040.testkit.RealParts;

/** The meetings of a board. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MeetingResourceTest {
    private static final String MEETINGS = "/api/v1/meetings";

    private BoardOfItsOwn own;

    @BeforeEach
    void aBoardOfItsOwn() {
        own = BoardOfItsOwn.told();
    }

    @Test
    void theNextMeetingIsNamedWithItsDays() {
        officer()
                .get(MEETINGS + "?board=" + own.board())
                .then()
                .statusCode(200)
                .body("next.code", contains("next-" + own.board()))
                .body("next[0].publication", is("2099-01-12"))
                .body("meetings.code", contains("past-" + own.board(), "next-" + own.board()));
    }
}
