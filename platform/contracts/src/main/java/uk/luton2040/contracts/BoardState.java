package uk.luton2040.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A board, the scorecards reported to it and the priorities or single outcomes it sees. A board with no sights of its
 * own inherits those of the board it is linked to.
 *
 * @param reportingCycles {@code quarterly}, {@code six-monthly}; the n-th belongs to the n-th scorecard
 * @param pins what it sees of a scorecard instead of what its sights let through; at most one a scorecard
 */
public record BoardState(
        String code,
        String name,
        String kind,
        @Nullable String linkedTo,
        @Nullable String link,
        @Nullable String remit,
        List<String> reportingCycles,
        List<String> scorecards,
        List<Sight> sights,
        List<Pin> pins)
        implements State {

    public BoardState {
        pins = Objects.requireNonNullElse(pins, List.of());
    }

    /** The board and those it is linked to, nearest first; a circle of links is walked once. */
    public List<BoardState> lineage(Map<String, BoardState> boards) {
        List<BoardState> line = new ArrayList<>();
        Set<String> met = new HashSet<>();
        Optional<BoardState> next = Optional.of(this);
        while (next.isPresent() && met.add(next.get().code())) {
            line.add(next.get());
            next = Optional.ofNullable(next.get().linkedTo()).map(boards::get);
        }
        return line;
    }

    /** The scorecards reported to it, its own or those of the nearest board of its lineage that has some. */
    public List<String> receives(Map<String, BoardState> boards) {
        return lineage(boards).stream()
                .map(BoardState::scorecards)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The nearest board of its lineage that has sights; empty when none has. */
    public Optional<BoardState> seesThrough(Map<String, BoardState> boards) {
        return lineage(boards).stream()
                .filter(board -> !board.sights().isEmpty())
                .findFirst();
    }

    /** What it sees of the scorecard. The nearest board of its lineage decides that has a pin for it or sights. */
    public Content content(ScorecardState scorecard, Map<String, BoardState> boards) {
        Optional<BoardState> decides = lineage(boards).stream()
                .filter(board -> board.pin(scorecard.code()).isPresent()
                        || !board.sights().isEmpty())
                .findFirst();
        Optional<Pin> pin = decides.flatMap(board -> board.pin(scorecard.code()));
        List<Sight> sights = decides.map(BoardState::sights).orElse(List.of());
        Function<ScorecardState.Line, Optional<String>> because = pin.isPresent()
                ? line -> pin.filter(pinned -> pinned.holds(line)).map(pinned -> Pin.ROLE)
                : line -> because(line, sights);
        return new Content(
                decides.orElse(null),
                pin.orElse(null),
                scorecard.lines().stream()
                        .flatMap(line -> because.apply(line).map(why -> new Seen(line, why)).stream())
                        .toList());
    }

    private Optional<Pin> pin(String scorecard) {
        return pins.stream().filter(pin -> pin.scorecard().equals(scorecard)).findFirst();
    }

    private static Optional<String> because(ScorecardState.Line line, List<Sight> sights) {
        return line.priority() == null
                ? Optional.of("every-board")
                : sights.stream()
                        .filter(sight -> sight.covers(line.priority(), line.outcome()))
                        .map(Sight::role)
                        .findFirst();
    }

    /** @param role {@code lead}, {@code shared} or {@code all}; an outcome narrows the priority to that outcome alone */
    public record Sight(String priority, @Nullable String outcome, String role) {

        /** Whether it lets through what hangs on that priority, or on that outcome of it. */
        public boolean covers(@Nullable String itsPriority, @Nullable String itsOutcome) {
            return priority.equals(itsPriority) && (outcome == null || outcome.equals(itsOutcome));
        }
    }

    /**
     * The lines that hold one of these KPIs, and no others, are what the board sees of the scorecard.
     *
     * @param why the board's reason for it
     */
    public record Pin(String scorecard, List<String> kpis, String why) {
        /** How a board holds what it sees for no other reason. */
        public static final String ROLE = "pinned";

        boolean holds(ScorecardState.Line line) {
            return line.kpis().stream().anyMatch(kpis::contains);
        }
    }

    /**
     * @param decides the board whose pin or sights hold; null when there is none in its lineage
     * @param pin what holds instead of sights; null when nothing is pinned
     * @param seen in the scorecard's own order
     */
    public record Content(
            @Nullable BoardState decides, @Nullable Pin pin, List<Seen> seen) {}

    /** @param because the role of the sight that lets the line through, {@code pinned}, or {@code every-board} */
    public record Seen(ScorecardState.Line line, String because) {}
}
