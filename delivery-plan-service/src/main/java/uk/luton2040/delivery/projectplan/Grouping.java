package uk.luton2040.delivery.projectplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.delivery.known.BoardSights;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.known.KnownBoard;
import uk.luton2040.delivery.known.KnownPlan;

/** Puts the projects of the plan into groups: by priority, by board or by lead. */
@ApplicationScoped
class Grouping {
    private static final String NONE = "";

    private final Known known;

    Grouping(Known known) {
        this.known = known;
    }

    List<ProjectPlan.Group> by(String what, List<PlanLine> lines) {
        return switch (what) {
            case "priority" -> byPriority(lines);
            case "board" -> byBoard(lines);
            case "lead" -> byLead(lines);
            default -> List.of(ProjectPlan.Group.of(NONE, "All projects", lines));
        };
    }

    /** In the plans' order; priorities that the catalogue has not told of come last, by their codes. */
    private List<ProjectPlan.Group> byPriority(List<PlanLine> lines) {
        Map<String, String> titles = new LinkedHashMap<>();
        known.all(KnownPlan.class).values().stream()
                .flatMap(plan -> plan.priorities().stream())
                .sorted(Comparator.comparingInt(PlanState.Priority::sortOrder))
                .forEach(priority -> titles.putIfAbsent(priority.code(), priority.shortTitle()));
        lines.stream().map(PlanLine::priority).sorted().forEach(code -> titles.putIfAbsent(code, code));
        return groups(titles, lines, line -> List.of(line.priority()));
    }

    /** A board sees the priorities and outcomes it leads or shares, or those of the board it is linked to. */
    private List<ProjectPlan.Group> byBoard(List<PlanLine> lines) {
        Map<String, KnownBoard> boards = known.all(KnownBoard.class);
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, BoardSights> sights = new HashMap<>();
        boards.forEach((code, board) -> {
            titles.put(code, board.name());
            sights.put(code, BoardSights.of(code, boards));
        });
        titles.put(NONE, "No board");
        return groups(titles, lines, line -> {
            List<String> seeing = boards.keySet().stream()
                    .filter(code -> Objects.requireNonNull(sights.get(code))
                            .cover(line.priority(), line.outcome(), line.alsoServes()))
                    .toList();
            return seeing.isEmpty() ? List.of(NONE) : seeing;
        });
    }

    private static List<ProjectPlan.Group> byLead(List<PlanLine> lines) {
        Map<String, String> titles = new LinkedHashMap<>();
        lines.stream()
                .map(PlanLine::lead)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::subject))
                .forEach(lead -> titles.putIfAbsent(lead.subject(), lead.name()));
        titles.put(NONE, "Nobody yet");
        return groups(titles, lines, line -> {
            Person lead = line.lead();
            return List.of(lead == null ? NONE : lead.subject());
        });
    }

    private static List<ProjectPlan.Group> groups(
            Map<String, String> titles, List<PlanLine> lines, Function<PlanLine, List<String>> codes) {
        Map<String, List<PlanLine>> members = new LinkedHashMap<>();
        titles.keySet().forEach(code -> members.put(code, new ArrayList<>()));
        lines.forEach(line -> codes.apply(line)
                .forEach(code -> Objects.requireNonNull(members.get(code)).add(line)));
        return members.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> ProjectPlan.Group.of(
                        group.getKey(), Objects.requireNonNull(titles.get(group.getKey())), group.getValue()))
                .toList();
    }
}
