package uk.luton2040.reporting.thread;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.Live.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.BoardOfItsOwn;
import uk.luton2040.testkit.RealParts;

/** The golden thread, walked both ways. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GoldenThreadResourceTest {
    private static final String THREAD = "/api/v1/golden-thread";

    private BoardOfItsOwn own;

    @BeforeEach
    void aBoardOfItsOwn() {
        own = BoardOfItsOwn.told();
    }

    @Test
    void theThreadIsWalkedBothWays() {
        officer()
                .get(THREAD + "/outcome/" + own.outcome())
                .then()
                .statusCode(200)
                .body(
                        "nodes.find { it.code == '%s' }.above".formatted(own.outcome()),
                        contains("priority/" + own.priority()))
                .body(
                        "nodes.find { it.code == '%s' }.below".formatted(own.outcome()),
                        hasItems("kpi/" + own.kpi(), "project/" + own.project()))
                .body("nodes.find { it.kind == 'team-plan' }.above", hasItem("project/" + own.project()))
                .body("counts.'service-plan'", is(1));
        officer().get(THREAD + "/outcome/no-such").then().statusCode(404);
        officer().get(THREAD + "/" + own.board() + "/" + own.outcome()).then().statusCode(404);
        officer().get(THREAD + "?board=" + own.board()).then().body("counts.outcome", is(1));
    }
}
