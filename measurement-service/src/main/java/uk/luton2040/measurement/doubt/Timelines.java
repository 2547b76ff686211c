package uk.luton2040.measurement.doubt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.measurement.rule.BuiltInCheck;
import uk.luton2040.measurement.rule.Setting;
import uk.luton2040.measurement.rule.Settings;
import uk.luton2040.measures.commentary.Words;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.period.Period;

/** The series of many candidates, with what is kept of them and what the candidates themselves say. */
final class Timelines {
    private static final List<BuiltInCheck> OF_HISTORY =
            List.of(BuiltInCheck.JUMP, BuiltInCheck.BEYOND_LIMITS, BuiltInCheck.SAME_AS_LAST_PERIOD);

    private final List<Candidate> candidates;
    private final Settings settings;
    private final Map<Series, List<Candidate>> groups = new LinkedHashMap<>();

    Timelines(List<Candidate> candidates, Settings settings) {
        this.candidates = candidates;
        this.settings = settings;
        candidates.forEach(one -> groups.computeIfAbsent(one.series(), series -> new ArrayList<>(1))
                .add(one));
    }

    /** Each of many candidates beside what comes before it, in their order. In the caller's transaction. */
    List<Evidence> read(DataSource database) {
        Breakdowns breakdowns = new Breakdowns(wanted(), categories());
        RoundTrip trip = new RoundTrip();
        Map<Series, List<Point>> newest = breakdowns.read(trip);
        trip.make(database);
        Supplier<List<Evidence>> evidence = read(trip, breakdowns.rest(), newest);
        trip.make(database);
        return evidence.get();
    }

    /** As {@link #read(DataSource)}, of few, which seldom are a KPI's categories: to be had when the trip has been made. */
    Supplier<List<Evidence>> read(RoundTrip trip) {
        return read(trip, wanted(), Map.of());
    }

    private Map<String, Integer> categories() {
        Map<String, Integer> categories = new HashMap<>();
        groups.forEach((series, group) -> categories.computeIfAbsent(
                series.kpi(), kpi -> group.getFirst().definition().categories().size()));
        return categories;
    }

    /** @param newest values that are read already; the wanted ones are older */
    private Supplier<List<Evidence>> read(
            RoundTrip trip, List<Histories.Wanted> wanted, Map<Series, List<Point>> newest) {
        Histories histories = new Histories(trip);
        Map<Series, List<Point>> older = histories.values(wanted);
        List<Histories.Wanted> words = new ArrayList<>();
        Map<Integer, Integer> wordsOf = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (wantsWords(candidate)) {
                wordsOf.put(i, words.size());
                words.add(new Histories.Wanted(
                        candidate.series(), candidate.period().end(), 1));
            }
        }
        Map<Integer, Words> lastWords = histories.lastWords(words);
        return () -> evidence(
                series -> joined(older.getOrDefault(series, List.of()), newest.getOrDefault(series, List.of())),
                place -> lastWords.get(wordsOf.get(place)));
    }

    private static List<Point> joined(List<Point> older, List<Point> newer) {
        return older.isEmpty()
                ? newer
                : Stream.concat(older.stream(), newer.stream()).toList();
    }

    private List<Evidence> evidence(Function<Series, List<Point>> kept, IntFunction<@Nullable Words> lastWords) {
        Map<Series, List<Point>> series = HashMap.newHashMap(groups.size());
        groups.forEach((one, group) -> series.put(one, together(kept.apply(one), group)));
        List<Evidence> evidence = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Words last = wantsWords(candidate) ? newest(lastWords.apply(i), candidate) : null;
            evidence.add(new Evidence(candidate, before(candidate, series), last, settings));
        }
        return evidence;
    }

    /** One for each series; a submission that brings many periods of it takes their number more. */
    private List<Histories.Wanted> wanted() {
        List<Histories.Wanted> wanted = new ArrayList<>(groups.size());
        groups.forEach((series, group) -> {
            if (group.stream().anyMatch(this::wantsHistory)) {
                LocalDate until = group.stream()
                        .map(candidate -> candidate.period().end())
                        .max(LocalDate::compareTo)
                        .orElseThrow();
                wanted.add(new Histories.Wanted(series, until, series.depth() + group.size() - 1));
            }
        });
        return wanted;
    }

    private boolean wantsHistory(Candidate candidate) {
        return candidate.isNumber()
                && (candidate.isRunningTotal()
                        || OF_HISTORY.stream().anyMatch(check -> isOn(check, candidate))
                        || isOn(BuiltInCheck.COMMENTARY_AGAINST_MOVEMENT, candidate)
                                && !candidate.isWithoutCommentary());
    }

    private boolean wantsWords(Candidate candidate) {
        return isOn(BuiltInCheck.COPIED_COMMENTARY, candidate) && Words.areASentence(candidate.commentary());
    }

    private boolean isOn(BuiltInCheck check, Candidate candidate) {
        Setting setting = settings.of(check, candidate.kpi().code());
        return setting.on();
    }

    private static List<Point> together(List<Point> kept, List<Candidate> group) {
        if (group.size() == 1) {
            return kept;
        }
        TreeMap<Period, Point> all = new TreeMap<>();
        Stream.concat(kept.stream(), group.stream().flatMap(candidate -> candidate.point().stream()))
                .forEach(point -> all.put(point.period(), point));
        return List.copyOf(all.values());
    }

    private static List<Point> before(Candidate candidate, Map<Series, List<Point>> series) {
        Series own = candidate.series();
        List<Point> all = series.getOrDefault(own, List.of());
        int end = all.size();
        while (end > 0 && all.get(end - 1).period().compareTo(candidate.period()) >= 0) {
            end--;
        }
        return all.subList(Math.max(0, end - own.depth()), end);
    }

    private @Nullable Words newest(@Nullable Words kept, Candidate candidate) {
        List<Candidate> group = groups.getOrDefault(candidate.series(), List.of());
        if (group.size() == 1) {
            return kept;
        }
        return Stream.concat(
                        Stream.ofNullable(kept),
                        group.stream()
                                .filter(one -> one.period().compareTo(candidate.period()) < 0)
                                .map(one -> new Words(one.period(), one.commentary())))
                .max((one, other) -> one.period().compareTo(other.period()))
                .orElse(null);
    }
}
