package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two packs of the Health and Wellbeing Board, from draft to issue, and what changed between them. */
@ExtendWith(WithProduct.class)
class PackIT {
    private static final String BOARD = "health-and-wellbeing-board";
    private static final String KPI = "DIS-02";
    private static final int REVISED = 1_021;
    private static final int LOADED = 931;

    @Test
    void whatIsRevisedAfterOnePackMarksItAndIsToldInTheNext(RunningProduct product) {
        // Given
        String first = issued(product, "hwb-2021-12");
        String firstAsIssued = pack(product, first).text();

        try {
            // When
            revise(product, REVISED);
            String second = issued(product, aMeeting(product));

            // Then
            JsonNode standing = product.as("portal-" + BOARD)
                    .get(packs(product) + "/" + first + "/standing")
                    .expect(200)
                    .json();
            assertThat(standing.path("revised").findValuesAsText("kpi")).contains(KPI);
            assertThat(standing.at("/files").findValuesAsText("format")).contains("json", "csv");
            assertThat(pack(product, first).text()).as("a pack never changes").isEqualTo(firstAsIssued);
            JsonNode changes = product.as("portal-" + BOARD)
                    .get(packs(product) + "/" + second + "/changes-since/" + first)
                    .expect(200)
                    .json();
            System.out.printf(
                    "%nWhat changed between the board's packs of %s and %s%n",
                    changes.at("/since/asAt").asText(),
                    changes.at("/until/asAt").asText());
            changes.path("movements")
                    .forEach(moved -> System.out.printf(
                            "%-14s %s%n",
                            moved.path("what").asText(), moved.path("sentence").asText()));
            assertThat(changes.path("movements")).anySatisfy(moved -> {
                assertThat(moved.path("code").asText()).isEqualTo(KPI);
                assertThat(moved.path("what").asText()).isEqualTo("revision");
                assertThat(moved.path("to").asText()).containsPattern("1,?021");
            });
        } finally {
            revise(product, LOADED);
        }
    }

    private static String packs(RunningProduct product) {
        return product.at().reporting() + "/api/v1/packs";
    }

    private static Client.Answer pack(RunningProduct product, String id) {
        return product.as("performance-office").get(packs(product) + "/" + id).expect(200);
    }

    private static String aMeeting(RunningProduct product) {
        String code = "hwb-system-test";
        product.as("catalogue-office")
                .put(
                        product.at().catalogue() + "/api/v1/meetings/" + code,
                        Map.of("board", BOARD, "date", "2022-01-20"),
                        "If-Match",
                        "*")
                .expect(200);
        Client office = product.as("performance-office");
        RunningProduct.until(
                Duration.ofSeconds(20),
                () -> office.get(product.at().reporting() + "/api/v1/meetings/" + code + "/packs")
                                .status()
                        == 200,
                () -> "reporting did not learn of the meeting");
        return code;
    }

    /** @return the pack's id */
    private static String issued(RunningProduct product, String meeting) {
        Client office = product.as("performance-office");
        Client.Answer draft = office.post(packs(product), Map.of("meeting", meeting, "scorecard", "luton-2040"))
                .expect(201);
        String url = packs(product) + "/" + draft.json().path("id").asText();
        Map<String, String> answers = draft.json()
                .path("points")
                .valueStream()
                .filter(point -> point.path("mustAnswer").asBoolean())
                .collect(Collectors.toMap(point -> point.path("key").asText(), point -> "The board is asked to act."));
        office.patch(
                        url,
                        Map.of("highlights", "- A system test", "answers", answers),
                        "If-Match",
                        office.get(url).etag())
                .expect(200);
        for (String clearer : List.of("director-office", "leadership-office")) {
            product.as(clearer)
                    .post(
                            url + "/clearances",
                            Map.of(),
                            "If-Match",
                            office.get(url).etag())
                    .expect(200);
        }
        return office.post(url + "/issue", Map.of(), "If-Match", office.get(url).etag())
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** What other tests read is put back by the same way. */
    private static void revise(RunningProduct product, int value) {
        try (var none = new ZeroApproval(product, "luton-2040")) {
            Map<String, ?> row = Map.of(
                    "id",
                    "ta-2021q2",
                    "kpi",
                    KPI,
                    "period",
                    "FY2021-Q2",
                    "value",
                    value,
                    "commentary",
                    "System test",
                    "reason",
                    "correction",
                    "note",
                    "system test " + UUID.randomUUID());
            product.as("partner-housing")
                    .post(
                            product.at().measurement() + "/api/v1/submissions",
                            Map.of("illustrative", true, "measurements", List.of(row)),
                            "Idempotency-Key",
                            UUID.randomUUID().toString())
                    .expect(201);
            RunningProduct.until(
                    Duration.ofSeconds(20),
                    () -> Scorecard.of(product, BOARD, "luton-2040")
                                    .kpi(KPI)
                                    .path("value")
                                    .asInt()
                            == value,
                    () -> "the board did not show the revised value");
        }
    }
}
