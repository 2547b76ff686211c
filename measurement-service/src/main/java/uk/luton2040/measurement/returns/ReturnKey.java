package uk.luton2040.measurement.returns;

import uk.luton2040.measures.period.Period;

/** Who owes a value of what, for when. */
public record ReturnKey(String kpi, String period, String organisation) {

    /** What a list goes by: by the period's end, unique, and the same tomorrow. */
    String place() {
        return String.join("\u001f", Period.parse(period).end().toString(), period, kpi, organisation);
    }
}
