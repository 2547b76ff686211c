package uk.luton2040.measurement.doubt;

import uk.luton2040.measures.period.PeriodKind;

/** An organisation's values of one KPI and category, of one kind of period: what may be compared over time. */
record Series(String organisation, String kpi, String category, PeriodKind kind) {

    /** How many values before a new one its history needs: two years at least, and enough for settled limits. */
    int depth() {
        return switch (kind) {
            case DAY, MONTH -> 24;
            case QUARTER, FINANCIAL_QUARTER -> 16;
            case HALF_YEAR, FINANCIAL_HALF_YEAR, YEAR, FINANCIAL_YEAR, ACADEMIC_YEAR -> 12;
        };
    }
}
