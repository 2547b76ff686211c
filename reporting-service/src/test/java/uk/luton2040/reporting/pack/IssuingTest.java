package uk.luton2040.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.pack.Desk.PACKS;
import static uk.luton2040.reporting.pack.Desk.aPastMeeting;
import static uk.luton2040.reporting.pack.Desk.answered;
import static uk.luton2040.reporting.pack.Desk.cleared;
import static uk.luton2040.reporting.pack.Desk.issue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IssuingTest {
    @BeforeEach
    void theWorldIsThere() {
        Live.world();
    }

    @Test
    void packsThatAreIssuedAtOnceHaveNumbersOfTheirOwnAndSayThem() throws Exception {
        // Given
        List<String> ids = Stream.generate(IssuingTest::ready).limit(3).toList();

        // When
        List<Response> answers = atOnce(ids);

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        List<Integer> numbers =
                answers.stream().map(answer -> answer.<Integer>path("number")).toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(ids)
                .extracting(id -> officer().get(PACKS + "/" + id).<Integer>path("number"))
                .isEqualTo(numbers);
    }

    private static String ready() {
        String id = answered(aPastMeeting());
        cleared(id);
        return id;
    }

    private static List<Response> atOnce(List<String> ids) throws Exception {
        List<Response> answers = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(ids.size())) {
            List<Callable<Response>> issues =
                    ids.stream().<Callable<Response>>map(id -> () -> issue(id)).toList();
            for (Future<Response> answer : people.invokeAll(issues)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
