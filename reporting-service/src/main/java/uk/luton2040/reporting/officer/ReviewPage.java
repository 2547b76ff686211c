package uk.luton2040.reporting.officer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An annual review with what its open proposals would do, as kpi-catalogue-service tells of it.
 *
 * @param etag of the review as it was read
 * @param inAll how many proposals it has, of which the page shows some
 * @param after which of them the page begins; null for the first
 * @param next after which the page that follows begins; null on the last
 */
record ReviewPage(
        String code,
        String title,
        LocalDate effectiveFrom,
        boolean open,
        @Nullable String etag,
        int inAll,
        @Nullable String after,
        @Nullable String next,
        List<Item> proposals,
        List<Board> boards) {

    /**
     * @param sentences what it comes to
     * @param impact what it would do, in a sentence
     * @param isKnown whether that is known of the proposal as it is now
     * @param boards those that would see it, and how
     */
    record Item(
            int number,
            String kind,
            String kpi,
            String title,
            String standing,
            LocalDate effectiveFrom,
            String why,
            List<String> sentences,
            String impact,
            boolean isKnown,
            List<String> boards,
            @Nullable String decision) {}

    /** @param shift by how much its counts would change, in words; empty where they would not */
    record Board(String name, String shift) {}

    static ReviewPage of(
            Service.Answer review,
            @Nullable String after,
            JsonNode proposals,
            Map<Integer, JsonNode> impacts,
            JsonNode whole) {
        JsonNode state = review.body();
        List<Item> items = new ArrayList<>();
        proposals
                .path("items")
                .forEach(proposal -> items.add(
                        item(proposal, impacts.get(proposal.path("number").asInt()))));
        List<Board> boards = new ArrayList<>();
        whole.path("boards")
                .forEach(board -> boards.add(new Board(board.path("name").asText(), shift(board.path("shift")))));
        return new ReviewPage(
                state.path("code").asText(),
                state.path("title").asText(),
                LocalDate.parse(state.path("effectiveFrom").asText()),
                state.path("status").asText().equals("open"),
                review.etag(),
                state.path("proposals").asInt(),
                after,
                proposals.hasNonNull("next") ? proposals.path("next").asText() : null,
                items,
                boards);
    }

    /** Whether there are others than it shows. */
    public boolean isPart() {
        return after != null || next != null;
    }

    private static Item item(JsonNode proposal, @Nullable JsonNode impact) {
        List<String> sentences = new ArrayList<>();
        proposal.path("sentences").forEach(sentence -> sentences.add(sentence.asText()));
        List<String> boards = new ArrayList<>();
        if (impact != null) {
            impact.path("boards").forEach(board -> boards.add(seen(board)));
        }
        JsonNode decision = proposal.path("decision");
        return new Item(
                proposal.path("number").asInt(),
                proposal.path("kind").asText(),
                proposal.path("kpi").asText(),
                proposal.path("title").asText(),
                proposal.path("standing").asText(),
                LocalDate.parse(proposal.path("effectiveFrom").asText()),
                proposal.path("why").asText(),
                sentences,
                impact == null
                        ? "What it would do is not known."
                        : impact.path("sentence").asText(),
                impact != null && impact.path("answer").asText().equals("current"),
                boards,
                decision.isMissingNode() ? null : decision.path("minutes").asText());
    }

    /** "Health and Wellbeing Board: amber, would be red". */
    private static String seen(JsonNode board) {
        String from = board.path("from").asText();
        String to = board.hasNonNull("to") ? board.path("to").asText() : "gone";
        return board.path("name").asText() + ": "
                + (from.equals(to) ? from + ", as before" : from + ", would be " + to);
    }

    private static String shift(JsonNode shift) {
        Map<String, Integer> counts = new HashMap<>();
        shift.fields()
                .forEachRemaining(
                        count -> counts.put(count.getKey(), count.getValue().asInt()));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .sorted(Map.Entry.comparingByKey())
                .map(count -> "%s%d %s"
                        .formatted(count.getValue() > 0 ? "+" : "−", Math.abs(count.getValue()), count.getKey()))
                .collect(Collectors.joining(", "));
    }
}
