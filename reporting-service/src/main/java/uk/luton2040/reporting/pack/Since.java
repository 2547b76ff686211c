package uk.luton2040.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.KpiLine;

/** What has become of an issued pack's numbers, by the journal. */
@ApplicationScoped
class Since {
    private final Journal journal;

    Since(Journal journal) {
        this.journal = journal;
    }

    List<Revisions.Revised> revised(Issues.Issued pack) {
        List<KpiLine> shown = pack.contents().scorecard().kpis();
        List<String> kpis = shown.stream().map(KpiLine::code).toList();
        return Revisions.since(shown, Period.parse(pack.period()), journal.asAt(pack.asAt(), kpis), journal.now(kpis));
    }
}
