package uk.luton2040.delivery.imports;

import static org.hamcrest.Matchers.equalTo;
import static uk.luton2040.delivery.DeliveryPlan.deployed;
import static uk.luton2040.delivery.DeliveryPlan.grown;
import static uk.luton2040.delivery.DeliveryPlan.importingTables;
import static uk.luton2040.delivery.risk.Asking.identify;
import static uk.luton2040.delivery.risk.Asking.risk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.delivery.risk.Asking;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RiskRowsTest {
    private static final String REVIEWS = "risk,number,on,by,by_name,likelihood,impact,score,target_likelihood,"
            + "target_impact,target_score,band,colour,appetite,above_appetite,note\n";

    private static final String TRANSITIONS = "risk,number,on,to,who,why,held\n";

    @BeforeEach
    void startWithoutRisks() throws SQLException {
        Asking.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    late,1,2021-05-01,leo,,6,3,,,,,,,,,          | likelihood | not-on-the-matrix
                    late,1,2021-05-01,leo,,,,,,,,,,,,            | score      | missing
                    late,2,2021-05-01,leo,,2,3,,,,,,,,,          | number     | not-the-next
                    late,1,2021-04-01,leo,,2,3,,,,,,,,,          | on         | out-of-order
                    late,1,2021-05-01,leo,,NaN,3,,,,,,,,,        | likelihood | not-a-number
                    nothing,1,2021-05-01,leo,,2,3,,,,,,,,,       | risk       | unknown
                    late,1,2021-05-01,leo,,2,3,,,,,,,,,<2001>    | note       | invalid
                    late,1,2021-05-01,<256>,,2,3,,,,,,,,,        | by         | too-long
                    late,1,2021-05-01,leo,<201>,2,3,,,,,,,,,     | by_name    | invalid
                    late,1,2021-05-01,leo,,2,3,,,,,<51>,red,,,   | band       | invalid
                    late,1,2021-05-01,leo,,2,3,,,,,High,RED,,,   | colour     | invalid
                    """)
    void aReviewThatCannotBeIsRefusedInItsCell(String row, String column, String code) {
        // Given
        Asking.corporate("five-by-five");
        identify("late", "corporate", "");

        // When
        var answer = importingTables(Map.of("risk-reviews", REVIEWS + grown(row)));

        // Then
        answer.then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/risk-reviews/0/" + column))
                .body("errors[0].code", equalTo(code));
        risk("late").then().header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    risk-escalations | up,place,corporate,leo,<2001>          | why  | invalid
                    risk-escalations | up,place,corporate,<256>,Above         | who  | too-long
                    risk-escalations | down,place,corporate,leo,Above         | to   | not-below
                    risk-escalations | up,place,place,leo,Above               | to   | twice
                    risk-escalations | up,corporate,place,leo,Above           | from | not-there
                    risk-transitions | closed,leo,<2001>,                     | why  | invalid
                    risk-transitions | closed,<256>,Over,                     | who  | too-long
                    risk-transitions | closed,leo,Over,<4001>                 | held | too-long
                    risk-transitions | closed,leo,Over,nothing                | held | not-what-held
                    risk-transitions | open,leo,Again,                        | to   | illegal-transition
                    """)
    void aStepThatCannotBeIsRefusedInItsCell(String table, String rest, String column, String code) {
        // Given
        Asking.corporate("five-by-five");
        Asking.place("five-by-five");
        identify("late", "place", "");
        String heading = table.equals("risk-escalations") ? "risk,number,on,direction,from,to,who,why\n" : TRANSITIONS;

        // When
        var answer = importingTables(Map.of(table, heading + "late,1,2021-05-01," + grown(rest)));

        // Then
        answer.then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/%s/0/%s".formatted(table, column)))
                .body("errors[0].code", equalTo(code));
        risk("late").then().header("ETag", "\"1\"");
    }

    @Test
    void stepsComeInTheOrderOfTheirDays() {
        // Given
        Asking.corporate("five-by-five");
        identify("late", "corporate", "");

        // When
        var answer = importingTables(Map.of(
                "risk-transitions",
                TRANSITIONS + "late,1,2021-05-02,closed,leo,Over,\nlate,2,2021-05-01,open,leo,Again,\n"));

        // Then
        answer.then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/risk-transitions/1/on"))
                .body("errors[0].code", equalTo("out-of-order"));
    }

    @Test
    void aRiskHasNoMoreControlsThanTheApiTakes() {
        // Given
        Asking.corporate("five-by-five");
        identify("late", "corporate", "");
        StringBuilder controls = new StringBuilder("risk,title,owner,owner_name,effectiveness,note\n");
        for (int i = 1; i <= 51; i++) {
            controls.append("late,Control %d,,,,\n".formatted(i));
        }

        // Then
        importingTables(Map.of("risk-controls", controls.toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/risk-controls/50/risk")));
    }

    @Test
    void whatIsSaidOfARiskIsNoLongerThanTheApiTakesIt() throws IOException {
        String risks =
                deployed("luton2040/risks.csv").replace("there is a real possibility", "x".repeat(2_000) + " we see");

        importingTables(Map.of("risk-registers", deployed("luton2040/risk-registers.csv"), "risks", risks))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/risks/0/event"));
    }
}
