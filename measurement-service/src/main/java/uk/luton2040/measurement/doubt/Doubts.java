package uk.luton2040.measurement.doubt;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measurement.measurement.MeasurementKey;
import uk.luton2040.measurement.rule.BetweenKpis;
import uk.luton2040.measurement.rule.Settings;
import uk.luton2040.measurement.rule.Term;

/** Says what is doubtful about values that are good by their form. A doubt refuses nothing. */
@ApplicationScoped
public class Doubts {
    private final KnownKpis kpis;
    private final EntityManager entities;
    private final AgroalDataSource database;

    Doubts(KnownKpis kpis, EntityManager entities, AgroalDataSource database) {
        this.database = database;
        this.kpis = kpis;
        this.entities = entities;
    }

    /**
     * What the built-in checks find of each candidate, in their order, by its own series: the newest values its
     * organisation has given of it, published or not, and those of its earlier periods among the candidates.
     */
    @Transactional
    public List<Finding> about(List<Candidate> candidates, Settings settings) {
        return findings(new Timelines(candidates, settings).read(database));
    }

    /** As {@link #about(List, Settings)}, in one trip with what else few values need: to be had when it has been made. */
    public Supplier<List<Finding>> about(List<Candidate> candidates, Settings settings, RoundTrip trip) {
        Supplier<List<Evidence>> evidence = new Timelines(candidates, settings).read(trip);
        return () -> findings(evidence.get());
    }

    private static List<Finding> findings(List<Evidence> evidence) {
        return evidence.stream().map(Doubts::builtIn).toList();
    }

    private static Finding builtIn(Evidence evidence) {
        List<Doubt> doubts = new ArrayList<>();
        Candidate candidate = evidence.candidate();
        WordChecks words = new WordChecks(evidence);
        Optional<String> fall = Optional.empty();
        if (candidate.isNumber()) {
            NumberChecks numbers = new NumberChecks(evidence);
            fall = candidate.point().flatMap(numbers::falling);
            candidate
                    .point()
                    .ifPresent(value -> Stream.of(
                                    numbers.jump(value),
                                    numbers.beyondLimits(value),
                                    numbers.sameAsLast(value),
                                    words.againstMovement(value))
                            .flatMap(Optional::stream)
                            .forEach(doubts::add));
        }
        words.copied().ifPresent(doubts::add);
        return new Finding(fall, List.copyOf(doubts));
    }

    /**
     * What the rules between KPIs doubt about the values just written, by the newest values of the other KPIs: to be
     * asked once, in their transaction, when all are written. Values in which nothing is doubted are left out.
     */
    @Transactional
    public Map<MeasurementKey, List<Doubt>> among(
            String organisation, Set<MeasurementKey> written, List<BetweenKpis> rules) {
        Set<String> named = written.stream().map(MeasurementKey::kpi).collect(Collectors.toSet());
        List<BetweenKpis> touched =
                rules.stream().filter(rule -> rule.compares(named)).toList();
        if (touched.isEmpty()) {
            return Map.of();
        }
        entities.flush();
        Set<String> codes = new HashSet<>();
        touched.forEach(
                rule -> rule.comparison().terms().stream().map(Term::kpi).forEach(codes::add));
        Set<String> periods = written.stream().map(MeasurementKey::period).collect(Collectors.toSet());
        Newest newest = entities.unwrap(Session.class)
                .doReturningWork(connection -> Newest.read(connection, organisation, codes, periods));
        Comparing comparing = new Comparing(kpis.byCode(codes), newest);
        touched.forEach(rule -> comparing.hold(rule, written));
        return comparing.doubts();
    }
}
