package uk.luton2040.reporting.scorecard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import uk.luton2040.reporting.chart.Sparkline;
import uk.luton2040.reporting.view.Document;
import uk.luton2040.reporting.view.Views;

/** Scorecards with their sparklines: of each that is served they are drawn once, however many ask. */
@ApplicationScoped
class DrawnScorecards {
    private final ConcurrentMap<Views.Key, Held> held = new ConcurrentHashMap<>();

    /** @param etag of the scorecard without them */
    private record Held(String etag, Document drawn) {}

    /** @param sparklines the last eight periods of each KPI that has a value, by its code: an {@code svg} element */
    private record Drawn(@JsonUnwrapped BoardScorecard scorecard, Map<String, String> sparklines) {}

    /** @param current what is served now */
    Document of(Views.Key key, Document current) {
        return held.compute(
                        key,
                        (same, known) -> known != null && known.etag().equals(current.etag())
                                ? known
                                : new Held(current.etag(), of(current)))
                .drawn();
    }

    static Document of(Document scorecard) {
        BoardScorecard shown = scorecard.as(BoardScorecard.class);
        return Document.of(new Drawn(shown, Sparkline.ofAll(shown.kpis())));
    }
}
