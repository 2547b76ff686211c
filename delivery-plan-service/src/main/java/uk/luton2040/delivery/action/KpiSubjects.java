package uk.luton2040.delivery.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import uk.luton2040.delivery.known.BoardSights;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.known.KnownKpi;

@ApplicationScoped
class KpiSubjects implements Subjects {
    private final Known known;

    KpiSubjects(Known known) {
        this.known = known;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.KPI;
    }

    @Override
    public boolean exists(String code) {
        return known.find(KnownKpi.class, code).isPresent();
    }

    @Override
    public Set<String> seenBy(String board) {
        BoardSights sights = BoardSights.of(board, known);
        return known.all(KnownKpi.class).values().stream()
                .filter(kpi -> sights.cover(kpi.priority(), kpi.outcome()))
                .map(KnownKpi::code)
                .collect(Collectors.toSet());
    }
}
