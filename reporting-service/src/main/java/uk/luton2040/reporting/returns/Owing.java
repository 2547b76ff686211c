package uk.luton2040.reporting.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
import uk.luton2040.measures.period.London;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.Owed;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.Sights;
import uk.luton2040.reporting.view.Views;

/** Who owes what of that which the caller's boards are shown. */
@ApplicationScoped
class Owing {
    private final Journal journal;
    private final Views views;
    private final BoardAccess access;
    private final Clock clock;

    Owing(Journal journal, Views views, BoardAccess access, Clock clock) {
        this.journal = journal;
        this.views = views;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param board all that the caller sees when null
     * @param organisation all that owe when null
     */
    ReturnsOverview overview(@Nullable String board, @Nullable String organisation) {
        Facts facts = journal.now(Set.of());
        access.checkIfAsked(board, facts);
        LocalDate day = London.today(clock);
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Set<String>> boards = new TreeMap<>();
        for (Sights sights : access.boards(facts)) {
            String code = sights.board().code();
            if (board == null || board.equals(code)) {
                names.put(code, sights.board().name());
                sights.kpis(facts)
                        .forEach(kpi -> boards.computeIfAbsent(kpi, none -> new TreeSet<>())
                                .add(code));
            }
        }
        List<ReturnsOverview.Debt> debts = new ArrayList<>();
        views.owed().forEach((kpi, owed) -> {
            Set<String> shownTo = boards.getOrDefault(kpi, Set.of());
            String title = facts.kpi(kpi).map(KpiState::title).orElse(kpi);
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
        return access.boards(journal.now(Set.of()));
    }

    private static ReturnsOverview.Debt debt(Owed owed, String kpi, String title, Set<String> boards, LocalDate day) {
        return new ReturnsOverview.Debt(owed.provider(), ReturnsOverview.Return.of(owed, kpi, title, boards, day));
    }
}
