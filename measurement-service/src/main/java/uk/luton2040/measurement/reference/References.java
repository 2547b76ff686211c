package uk.luton2040.measurement.reference;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.measurement.approval.ApprovalPolicies;
import uk.luton2040.measurement.knownkpi.KnownKpi;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measurement.period.OpenPeriods;
import uk.luton2040.measurement.returns.Embargoes;
import uk.luton2040.measurement.rule.ValidationRules;

/** The newest reference: read anew only when the database says that it has changed. */
@ApplicationScoped
public class References {
    private static final long UNKNOWN = -1;

    private final KnownKpis kpis;
    private final OpenPeriods periods;
    private final ApprovalPolicies policies;
    private final ValidationRules rules;
    private final Embargoes embargoes;
    private final EntityManager entities;
    private final AgroalDataSource database;
    private volatile @Nullable Reference newest;

    References(
            KnownKpis kpis,
            OpenPeriods periods,
            ApprovalPolicies policies,
            ValidationRules rules,
            Embargoes embargoes,
            EntityManager entities,
            AgroalDataSource database) {
        this.kpis = kpis;
        this.periods = periods;
        this.policies = policies;
        this.rules = rules;
        this.embargoes = embargoes;
        this.entities = entities;
        this.database = database;
    }

    /** Within a transaction. What changes while it is read is found the next time: the version is asked for first. */
    public Reference current() {
        RoundTrip trip = new RoundTrip();
        Supplier<Reference> current = current(trip);
        trip.make(database);
        return current.get();
    }

    /** To be had when the trip has been made, in the same transaction. */
    public Supplier<Reference> current(RoundTrip trip) {
        AtomicLong version = new AtomicLong(UNKNOWN);
        trip.read("select version from reference_version", row -> version.set(row.getLong(1)));
        return () -> ofVersion(version.get());
    }

    private Reference ofVersion(long version) {
        if (version == UNKNOWN) {
            throw new IllegalStateException("reference_version has no row");
        }
        Reference known = newest;
        if (known == null || known.version() < version) {
            known = read(version);
            newest = known;
        }
        return known;
    }

    /** In hash maps: {@link Map#copyOf} has no remedy for codes that follow a pattern, of which many share a place. */
    private Reference read(long version) {
        List<KnownKpi> all = kpis.listAll();
        Reference read = new Reference(
                version,
                Collections.unmodifiableMap(
                        all.stream().collect(Collectors.toMap(KnownKpi::code, Function.identity()))),
                periods.periods(),
                Collections.unmodifiableMap(
                        policies.rules(all.stream().map(KnownKpi::code).toList())),
                rules.settings(),
                rules.betweenKpis(),
                embargoes.all().rules());
        entities.clear();
        return read;
    }
}
