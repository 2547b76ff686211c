package uk.luton2040.delivery.projectplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import uk.luton2040.delivery.project.Sheet;
import uk.luton2040.delivery.project.Sheets;
import uk.luton2040.delivery.update.Obligations;

/**
 * The lines of the overarching project plan. A line follows from its project's sheet, the cycles and the day, and is made
 * again only when one of them is another: {@link Sheets} gives out the same sheet until its project changes.
 */
@ApplicationScoped
class PlanLines {
    private final Sheets sheets;
    private final Obligations obligations;
    private volatile Made last = new Made(LocalDate.MIN, new Obligations.Cycles(Map.of(), List.of()), Map.of());

    PlanLines(Sheets sheets, Obligations obligations) {
        this.sheets = sheets;
        this.obligations = obligations;
    }

    private record Made(LocalDate day, Obligations.Cycles cycles, Map<Sheet, PlanLine> lines) {}

    /** One for each project that is wanted, in printed order. */
    List<PlanLine> of(Predicate<Sheet> wanted, LocalDate today) {
        Made before = last;
        Obligations.Cycles cycles = obligations.cycles();
        boolean holds = before.day().equals(today) && before.cycles().equals(cycles);
        Map<Sheet, PlanLine> known = holds ? before.lines() : Map.of();
        Map<Sheet, PlanLine> now = new IdentityHashMap<>();
        List<PlanLine> lines = new ArrayList<>();
        for (Sheet sheet : sheets.all()) {
            PlanLine line = known.get(sheet);
            if (line == null) {
                line = PlanLine.of(sheet, cycles.of(sheet, today), today);
            }
            now.put(sheet, line);
            if (wanted.test(sheet)) {
                lines.add(line);
            }
        }
        last = new Made(today, cycles, now);
        return lines;
    }
}
