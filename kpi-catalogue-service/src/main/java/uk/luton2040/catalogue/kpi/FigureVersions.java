package uk.luton2040.catalogue.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.history.History;

/** What stood in one place of a KPI's figures over time, read from its history. */
@ApplicationScoped
class FigureVersions {
    private static final int ALL = 10_000;

    private final History history;

    FigureVersions(History history) {
        this.history = history;
    }

    /** @param figure absent after a withdrawal */
    record FigureVersion(long revision, Change change, KpiState.@Nullable Target figure) {}

    List<FigureVersion> of(String code, String kind, @Nullable String category, String period) {
        List<FigureVersion> versions = new ArrayList<>();
        KpiState.Target stood = null;
        for (Event<?> event :
                history.newest(EventType.KPI, code, Long.MAX_VALUE, ALL).reversed()) {
            KpiState.Target stands = ((KpiState) event.state())
                    .targets().stream()
                            .filter(target -> target.kind().equals(kind)
                                    && Objects.equals(target.category(), category)
                                    && period.equals(target.period()))
                            .findFirst()
                            .orElse(null);
            if (!Objects.equals(stands, stood)) {
                versions.add(new FigureVersion(event.revision(), event.change(), stands));
                stood = stands;
            }
        }
        return versions.reversed();
    }
}
