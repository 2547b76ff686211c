package uk.luton2040.reporting.opendata;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.view.Document;
import uk.luton2040.reporting.view.ViewNews;

/**
 * The public documents, each made at most once a minute however many ask for it. What is closed by a decision is gone at
 * once on every replica.
 */
@ApplicationScoped
class OpenData {
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 1_000;
    private static final String INDEX = "";

    private final Journal journal;
    private final Decisions decisions;
    private final OpenDataConfig config;
    private final ConcurrentMap<String, Held> held = new ConcurrentHashMap<>();
    private final AtomicLong heard = new AtomicLong();

    OpenData(Journal journal, Decisions decisions, OpenDataConfig config) {
        this.journal = journal;
        this.decisions = decisions;
        this.config = config;
    }

    /** @param value a document, or what is open at all */
    private record Held(Object value, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH_NANOS;
        }
    }

    /** The forms one thing is published in. */
    record Forms(Document json, Document csv, Document metadata) {}

    /**
     * An open scorecard.
     *
     * @param sparklines of the KPIs that show a value, as {@code svg} elements by their codes
     * @param drawn the scorecard with them
     */
    record Shown(Forms forms, Map<String, String> sparklines, Document drawn) {}

    private record Drawn(@JsonUnwrapped PublicScorecard scorecard, Map<String, String> sparklines) {}

    Forms boards() {
        return kept("boards", () -> {
            PublicBoards boards = publishing(Set.of()).boards(open().scorecards());
            return new Forms(Document.of(boards), CsvForm.BOARDS.of(boards), rootMetadata());
        });
    }

    Forms projects() {
        return kept("projects", () -> {
            PublicProjects projects = publishing(Set.of()).projects(open().scorecards());
            return new Forms(Document.of(projects), CsvForm.PROJECTS.of(projects), rootMetadata());
        });
    }

    /** What all boards see of it together. */
    Forms scorecard(String scorecard) {
        return scorecard("scorecards/" + scorecard, ofCode(scorecard), false, "scorecard", scorecard)
                .forms();
    }

    Shown scorecard(String board, String scorecard) {
        List<Openness.Open> its = ofCode(scorecard).stream()
                .filter(one -> one.board().code().equals(board))
                .toList();
        return scorecard("boards/" + board + "/" + scorecard, its, true, "open scorecard of " + board, scorecard);
    }

    Forms history(String kpi) {
        Openness openness = open();
        boolean isOpen = openness.scorecards().stream()
                .anyMatch(one -> openness.kpis(List.of(one)).contains(kpi));
        if (!isOpen) {
            throw ProblemException.notFound("open KPI", kpi);
        }
        return kept(
                "kpis/" + kpi,
                () -> publishing(Set.of(kpi))
                        .history(kpi)
                        .map(history -> new Forms(
                                Document.of(history),
                                CsvForm.HISTORY.of(history),
                                CsvForm.metadata("History of " + kpi, history.terms(), CsvForm.HISTORY)))
                        .orElseThrow(() -> ProblemException.notFound("open KPI", kpi)));
    }

    /** Counted first: what was being made before it is not kept. */
    void on(@Observes ViewNews.Heard changed) {
        if (changed.isEverything()) {
            heard.incrementAndGet();
            held.clear();
        }
    }

    private Shown scorecard(String key, List<Openness.Open> open, boolean isOfBoard, String what, String code) {
        if (open.isEmpty()) {
            throw ProblemException.notFound(what, code);
        }
        return kept(key, () -> {
            List<String> kpis = open().kpis(open);
            Publishing publishing = publishing(kpis);
            List<KpiLine> lines = publishing.lines(kpis, open.getFirst().period());
            PublicScorecard made = publishing.scorecard(open, lines, isOfBoard);
            Forms forms = new Forms(
                    Document.of(made),
                    CsvForm.KPIS.of(made),
                    CsvForm.metadata(made.title(), made.terms(), CsvForm.KPIS));
            Map<String, String> sparklines = publishing.sparklines(lines);
            return new Shown(forms, sparklines, Document.of(new Drawn(made, sparklines)));
        });
    }

    private Document rootMetadata() {
        return CsvForm.metadata("Open data", Terms.of(config.licence(), false), CsvForm.BOARDS, CsvForm.PROJECTS);
    }

    private List<Openness.Open> ofCode(String scorecard) {
        return open().scorecards().stream()
                .filter(one -> one.scorecard().code().equals(scorecard))
                .toList();
    }

    private Publishing publishing(Collection<String> kpis) {
        return new Publishing(journal.now(kpis), journal.knownUntil(), config.licence());
    }

    private Openness open() {
        return kept(INDEX, () -> new Openness(journal.now(Set.of()), decisions.inForce()));
    }

    /** Whoever asks first makes it while the others wait. */
    @SuppressWarnings("unchecked")
    private <T> T kept(String key, Supplier<T> made) {
        Held known = held.get(key);
        if (known != null && known.isFresh()) {
            return (T) known.value();
        }
        if (held.size() > MOST) {
            held.clear();
        }
        synchronized (this) {
            Held meanwhile = held.get(key);
            if (meanwhile != null && meanwhile.isFresh()) {
                return (T) meanwhile.value();
            }
            long before = heard.get();
            long since = System.nanoTime();
            T value = made.get();
            held.compute(key, (same, other) -> heard.get() == before ? new Held(value, since) : other);
            return value;
        }
    }
}
