package uk.luton2040.measures.contradiction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.commentary.Words;
import uk.luton2040.measures.control.Assurance;
import uk.luton2040.measures.control.Variation;
import uk.luton2040.measures.direction.Direction;
import uk.luton2040.measures.forecast.Outlook;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Status;
import uk.luton2040.measures.target.Goal;

/**
 * All that is asked about one KPI's line when contradictions are looked for.
 *
 * @param title of the KPI
 * @param value null where there is none
 * @param goal what it is judged against; null where nothing is
 * @param variation of the control chart, NONE without one
 * @param assurance of the control chart, NONE without one
 * @param outlook for the target, NONE without one
 * @param direction against the period before
 * @param redParts names of groups or partners that are red by the KPI's own rule
 * @param words the commentary with its period; null without one
 * @param wordsBefore of the period before; null without one
 * @param hasAction whether an open action responds to it; null while actions are not known, and then nothing is said
 * @param period the newest value's; null without one
 * @param often how often the KPI is due
 * @param asOf the last day of the report
 */
public record LineFacts(
        String title,
        Better better,
        Status status,
        @Nullable BigDecimal value,
        @Nullable Goal goal,
        Variation variation,
        Assurance assurance,
        Outlook.Verdict outlook,
        Direction direction,
        List<String> redParts,
        @Nullable Words words,
        @Nullable Words wordsBefore,
        @Nullable Boolean hasAction,
        @Nullable Period period,
        Frequency often,
        LocalDate asOf) {
    public LineFacts {
        redParts = List.copyOf(redParts);
    }
}
