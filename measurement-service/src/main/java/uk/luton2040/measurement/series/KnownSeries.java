package uk.luton2040.measurement.series;

import jakarta.enterprise.context.ApplicationScoped;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measures.period.Period;

/** Asks for a KPI there is, and for what is a period. */
@ApplicationScoped
class KnownSeries {
    private final KnownKpis kpis;

    KnownSeries(KnownKpis kpis) {
        this.kpis = kpis;
    }

    void requireKpi(String code) {
        if (kpis.findById(code) == null) {
            throw ProblemException.notFound("KPI", code);
        }
    }

    Period period(String kpi, String code) {
        requireKpi(kpi);
        try {
            return Period.parse(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("?period", "not-a-period", String.valueOf(e.getMessage()));
        }
    }
}
