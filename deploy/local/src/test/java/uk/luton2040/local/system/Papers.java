package uk.luton2040.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Meetings and their packs, through the API, by the machine clients of those who work on them. */
record Papers(RunningProduct product) {
    private static final String SCORECARD = "luton-2040";

    String url() {
        return product.at().reporting() + "/api/v1/packs";
    }

    Client.Answer pack(String id) {
        return office().get(url() + "/" + id).expect(200);
    }

    private Client office() {
        return product.as("performance-office");
    }

    /** @return its code, once reporting knows of it */
    String meeting(String code, String board, String date) {
        product.as("catalogue-office")
                .put(
                        product.at().catalogue() + "/api/v1/meetings/" + code,
                        Map.of("board", board, "date", date),
                        "If-Match",
                        "*")
                .expect(200);
        RunningProduct.until(
                Duration.ofSeconds(20),
                () -> office().get(product.at().reporting() + "/api/v1/meetings/" + code + "/packs")
                                .status()
                        == 200,
                () -> "reporting did not learn of the meeting");
        return code;
    }

    /** @return the draft's id */
    String draft(String meeting) {
        return assembled(meeting).path("id").asText();
    }

    private JsonNode assembled(String meeting) {
        return office().post(url(), Map.of("meeting", meeting, "scorecard", SCORECARD))
                .expect(201)
                .json();
    }

    /** @return the id of the pack, which two people have cleared */
    String issued(String meeting) {
        JsonNode draft = assembled(meeting);
        String url = url() + "/" + draft.path("id").asText();
        Map<String, String> answers = draft.path("points")
                .valueStream()
                .filter(point -> point.path("mustAnswer").asBoolean())
                .collect(Collectors.toMap(point -> point.path("key").asText(), point -> "The board is asked to act."));
        office().patch(
                        url,
                        Map.of("highlights", "- A system test", "answers", answers),
                        "If-Match",
                        office().get(url).etag())
                .expect(200);
        for (String clearer : List.of("director-office", "leadership-office")) {
            product.as(clearer)
                    .post(
                            url + "/clearances",
                            Map.of(),
                            "If-Match",
                            office().get(url).etag())
                    .expect(200);
        }
        return office().post(
                        url + "/issue", Map.of(), "If-Match", office().get(url).etag())
                .expect(201)
                .json()
                .path("id")
                .asText();
    }
}
