package uk.luton2040.reporting.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.reporting.line.Owed;
import uk.luton2040.reporting.scorecard.BoardFacts;
import uk.luton2040.reporting.scorecard.Sights;
import uk.luton2040.reporting.view.Lines;

/** Who owes what of that which the caller's boards are shown. */
@ApplicationScoped
class Owing {
    private final BoardFacts known;
    private final Lines lines;

    Owing(BoardFacts known, Lines lines) {
        this.known = known;
        this.lines = lines;
    }

    /**
     * @param board all that the caller sees when null
     * @param organisation all that owe when null
     */
    ReturnsOverview overview(@Nullable String board, @Nullable String organisation) {
        BoardFacts.Seen seen = known.now(board);
        LocalDate day = seen.day();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Set<String>> boards = new TreeMap<>();
        for (Sights sights : seen.boards()) {
            String code = sights.board().code();
            names.put(code, sights.board().name());
            sights.kpis(seen.facts())
                    .forEach(kpi ->
                            boards.computeIfAbsent(kpi, none -> new TreeSet<>()).add(code));
        }
        List<ReturnsOverview.Debt> debts = new ArrayList<>();
        lines.owed().forEach((kpi, owed) -> {
            Set<String> shownTo = boards.getOrDefault(kpi, Set.of());
            String title = seen.facts().kpi(kpi).map(KpiState::title).orElse(kpi);
            owed.stream()
                    .filter(one -> !shownTo.isEmpty())
                    .filter(one -> organisation == null
                            || organisation.equals(one.provider().code()))
                    .map(one -> debt(one.on(day), kpi, title, shownTo, day))
                    .forEach(debts::add);
        });
        return ReturnsOverview.of(debts, names, day);
    }

    List<Sights> boards() {
        return known.boards();
    }

    private static ReturnsOverview.Debt debt(Owed owed, String kpi, String title, Set<String> boards, LocalDate day) {
        return new ReturnsOverview.Debt(owed.provider(), ReturnsOverview.Return.of(owed, kpi, title, boards, day));
    }
}
