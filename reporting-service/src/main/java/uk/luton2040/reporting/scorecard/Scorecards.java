package uk.luton2040.reporting.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.KpiLines;
import uk.luton2040.reporting.view.Document;
import uk.luton2040.reporting.view.Views;

/** Scorecards of any period and any moment: from the view where there is one, made on demand otherwise. */
@ApplicationScoped
public class Scorecards {
    private final Journal journal;
    private final Views views;

    Scorecards(Journal journal, Views views) {
        this.journal = journal;
        this.views = views;
    }

    /** The scorecard of the board's current period, as it is now. */
    public Document current(String board, String scorecard) {
        return views.find(new Views.Key(board, scorecard))
                .orElseThrow(() -> ProblemException.notFound("scorecard of " + board, scorecard));
    }

    /** All scorecards of the board of which a period has been opened, as they are now. */
    public List<BoardScorecard> current(String board) {
        return listed(board).scorecards().stream()
                .filter(received -> received.period() != null)
                .map(received -> current(board, received.code()).as(BoardScorecard.class))
                .toList();
    }

    /** What one board receives, and what needs attention on it. */
    public BoardOverview overview(String board) {
        BoardOverview overview = listed(board);
        return overview.with(overview.scorecards().stream()
                .map(received -> received.period() == null
                        ? received
                        : received.with(current(board, received.code())
                                .as(BoardScorecard.class)
                                .attention()))
                .toList());
    }

    /** What one board receives. */
    public BoardOverview listed(String board) {
        return overviews().stream()
                .filter(overview -> overview.code().equals(board))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("board", board));
    }

    /**
     * @param period the board's current one at that instant when null
     * @param asAt now when null
     */
    public Document made(String board, String scorecard, @Nullable Period period, @Nullable Instant asAt) {
        Instant instant = moment(asAt);
        Facts catalogue = journal.asAt(instant, Set.of());
        BoardState boardState = Optional.ofNullable(catalogue.boards().get(board))
                .orElseThrow(() -> ProblemException.notFound("board", board));
        Sights sights = Sights.of(boardState, catalogue.boards());
        ScorecardState listed = catalogue
                .scorecard(scorecard)
                .filter(known -> sights.scorecards().contains(known.code()))
                .orElseThrow(() -> ProblemException.notFound("scorecard of " + board, scorecard));
        Period current = ScorecardCalculator.currentPeriod(listed, catalogue)
                .orElseThrow(() -> ProblemException.notFound("opened period of", scorecard));
        Period wanted = period == null ? current : reportable(period, current);
        Map<String, KpiLine> lines = lines(sights.kpis(listed), wanted, instant);
        return Document.of(ScorecardCalculator.scorecard(
                sights, listed, wanted, instant, catalogue, kpi -> Optional.ofNullable(lines.get(kpi))));
    }

    /** However much is known of the KPIs, it is read piece by piece. */
    private Map<String, KpiLine> lines(Set<String> kpis, Period period, Instant instant) {
        Map<String, KpiLine> lines = new HashMap<>();
        for (Set<String> piece : journal.pieces(kpis)) {
            Facts facts = journal.asAt(instant, piece);
            piece.forEach(kpi -> KpiLines.line(kpi, period, facts).ifPresent(line -> lines.put(kpi, line)));
        }
        return lines;
    }

    /**
     * The instant that is answered where this one is asked for. What will be known later cannot be told: an instant after
     * the newest fact is answered as at that fact, so that the instant which the answer names gives the same answer for
     * ever.
     */
    public Instant moment(@Nullable Instant asAt) {
        Instant newest = journal.knownUntil();
        return asAt == null || asAt.isAfter(newest) ? newest : notBeforeTime(asAt);
    }

    /** Any period of the scorecard's kind, opened or before the first that was; nothing is reported ahead of time. */
    private static Period reportable(Period wanted, Period current) {
        if (wanted.kind() != current.kind()) {
            throw ProblemException.invalid(
                    "?period",
                    "wrong-period",
                    "This scorecard is reported by periods such as %s.".formatted(current.code()));
        }
        if (wanted.end().isAfter(current.end())) {
            throw ProblemException.invalid(
                    "?period",
                    "not-opened",
                    "%s has not been opened; the newest is %s.".formatted(wanted.code(), current.code()));
        }
        return wanted;
    }

    /** PostgreSQL's clock ticks in microseconds, and its calendar does not reach as far back as Java's. */
    private static Instant notBeforeTime(Instant instant) {
        return instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** What each board receives, in the catalogue's order; boards that receive nothing are there too. */
    public List<BoardOverview> overviews() {
        LocalDate day = London.dateOf(journal.knownUntil());
        Facts facts = journal.now(Set.of());
        return facts.boards().values().stream()
                .sorted(java.util.Comparator.comparing(BoardState::name))
                .map(board -> overview(Sights.of(board, facts.boards()), facts, day))
                .toList();
    }

    private BoardOverview overview(Sights sights, Facts facts, LocalDate day) {
        List<BoardOverview.Received> received = sights.scorecards().stream()
                .flatMap(code -> facts.scorecard(code).stream())
                .map(scorecard -> {
                    Optional<Period> period = ScorecardCalculator.currentPeriod(scorecard, facts);
                    return new BoardOverview.Received(
                            scorecard.code(),
                            scorecard.title(),
                            scorecard.reportingCycle(),
                            period.map(KpiLine.PeriodName::of).orElse(null),
                            "/api/v1/boards/%s/scorecards/%s"
                                    .formatted(sights.board().code(), scorecard.code()),
                            null);
                })
                .toList();
        return new BoardOverview(
                sights.board().code(),
                sights.board().name(),
                sights.board().kind(),
                sights.board().remit(),
                sights.inheritedFrom(),
                received,
                ScorecardCalculator.projects(sights, facts, day));
    }

    /**
     * The views that differ from what the journal makes of the instant they show; none when all is well. It takes one after
     * the other, however many there are.
     */
    public SelfCheck selfCheck() {
        Set<Views.Key> keys = overviews().stream().flatMap(Scorecards::due).collect(Collectors.toSet());
        keys.addAll(views.keys());
        List<String> different = keys.stream()
                .filter(key -> !isTrue(key))
                .map(key -> key.board() + "/" + key.scorecard())
                .sorted()
                .toList();
        return new SelfCheck(keys.size(), different);
    }

    /** The views a board must have. */
    private static Stream<Views.Key> due(BoardOverview board) {
        return board.scorecards().stream()
                .filter(received -> received.period() != null)
                .map(received -> new Views.Key(board.code(), received.code()));
    }

    /** A view that is due and missing, or cannot be read, is not. */
    private boolean isTrue(Views.Key key) {
        try {
            Optional<Views.Entry> found = views.entry(key);
            if (found.isEmpty()) {
                return false;
            }
            Views.Entry entry = found.get();
            return made(key.board(), key.scorecard(), Period.parse(entry.period()), entry.asAt())
                    .equals(entry.document());
        } catch (ProblemException | UncheckedIOException nothingOfThatNameOrNoBytesOfOurs) {
            return false;
        }
    }

    /** How many views were recomputed from the journal, and which of them differ. */
    public record SelfCheck(int checked, List<String> different) {}
}
