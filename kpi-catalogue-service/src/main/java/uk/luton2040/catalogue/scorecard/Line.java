package uk.luton2040.catalogue.scorecard;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ScorecardState;

/** One line of a scorecard; it may name no KPI yet, or several. */
@Embeddable
public record Line(
        @Nullable String number,
        List<String> kpis,
        @Nullable String priority,
        @Nullable String outcome,
        String title,
        @Nullable String aspirational,
        @Nullable String frequencyNote) {

    ScorecardState.Line state() {
        return new ScorecardState.Line(
                number, List.copyOf(kpis), priority, outcome, title, aspirational, frequencyNote);
    }
}
