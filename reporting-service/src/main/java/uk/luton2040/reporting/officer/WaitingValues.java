package uk.luton2040.reporting.officer;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;

/**
 * Values that stand as an officer asks. One whose query is answered waits for the officer again: it stands with those to
 * approve, before them, and no longer with those that wait for their providers.
 */
record WaitingValues(List<WaitingValue> values, boolean hasMore) {
    static final String MEASUREMENTS = "/api/v1/measurements";

    /** As many as a person looks through at once. */
    static final int MOST = 50;

    static final WaitingValues NONE = new WaitingValues(List.of(), false);

    /** @throws NotDone when the service does not answer, or refuses */
    static WaitingValues of(Map<String, String> filter, Service measurement, Journal journal) {
        List<JsonNode> found = new ArrayList<>();
        boolean hasMore = false;
        for (String standing : standings(filter.getOrDefault("standing", ""))) {
            JsonNode page = measurement
                    .get("%s?limit=%d&standing=%s%s".formatted(MEASUREMENTS, MOST, standing, narrowed(filter)))
                    .body();
            page.path("items").forEach(found::add);
            hasMore |= page.hasNonNull("next");
        }
        List<JsonNode> shown = found.subList(0, Math.min(found.size(), MOST));
        Facts facts = journal.now(
                shown.stream().map(value -> value.path("kpi").asText()).collect(Collectors.toSet()));
        return new WaitingValues(
                shown.stream().map(value -> WaitingValue.of(value, facts)).toList(), hasMore || found.size() > MOST);
    }

    private static List<String> standings(String asked) {
        return switch (asked) {
            case "submitted" -> List.of("queried&answered=true", asked);
            case "queried" -> List.of("queried&answered=false");
            default -> List.of(URLEncoder.encode(asked, StandardCharsets.UTF_8));
        };
    }

    private static String narrowed(Map<String, String> filter) {
        return filter.entrySet().stream()
                .filter(given ->
                        !given.getKey().equals("standing") && !given.getValue().isEmpty())
                .map(given -> "&" + given.getKey() + "=" + URLEncoder.encode(given.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /** Those about which there is nothing to read or to think over. */
    Set<String> plain() {
        return values.stream()
                .filter(WaitingValue::isPlain)
                .map(WaitingValue::mark)
                .collect(Collectors.toSet());
    }
}
