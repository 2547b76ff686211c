package uk.luton2040.measurement.measurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.measurement.returns.Embargoes;

@ApplicationScoped
public class Measurements implements PanacheRepositoryBase<Measurement, UUID> {
    /** To be listed, never streamed: a stream hands out a measurement before all of its revisions are read. */
    private static final String WITH_REVISIONS = "from Measurement m left join fetch m.revisions where ";

    /**
     * With no more revisions than tell what stands, what is published and what was redacted, however often it was
     * revised: all but the newest are published.
     */
    private static final String WITH_NEWEST_REVISIONS = """
            from Measurement m left join fetch m.revisions r where (r.redacted.at is not null
                or r.number >= (select max(n.number) - 1 from Revision n where n.measurement = m))
            and\s""";

    private final MeasurementTables tables;

    Measurements(MeasurementTables tables) {
        this.tables = tables;
    }

    /** One large post of an organisation at a time, whatever replica takes it. */
    public void lockFor(String organisation) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .setParameter("name", "submissions of " + organisation)
                .getSingleResult();
    }

    /**
     * Those of these that an organisation has already, to be revised in this transaction: their older revisions are not
     * read.
     */
    public Map<MeasurementKey, Measurement> of(String organisation, Collection<MeasurementKey> keys) {
        Collection<UUID> ids = keys.isEmpty()
                ? List.of()
                : tables.ids(keys.stream()
                                .map(key -> new MeasurementTables.Owned(organisation, key))
                                .toList())
                        .values();
        return ids.isEmpty()
                ? new HashMap<>()
                : list(WITH_NEWEST_REVISIONS + "m.id in ?1", ids).stream()
                        .collect(Collectors.toMap(Measurement::key, Function.identity()));
    }

    /** @param organisation only this one's may be known to the caller; empty: all may */
    Optional<Measurement> visible(UUID id, Optional<String> organisation) {
        return find(WITH_REVISIONS + "m.id = ?1", id)
                .<Measurement>singleResultOptional()
                .filter(measurement ->
                        organisation.isEmpty() || organisation.get().equals(measurement.organisation()));
    }

    /** Those that stand so, with their revisions, oldest period first. */
    List<Measurement> standing(Set<Standing> standings, DecisionFilter filter, int most) {
        List<String> conditions = new ArrayList<>(List.of("m.standing in :standings"));
        Parameters parameters = Parameters.with("standings", standings);
        if (filter.submittedUntil() != null || filter.submission() != null || filter.flagged() != null) {
            conditions.add("exists (select 1 from Revision r where r.measurement = m and r.standing = m.standing"
                    + newestRevision(filter, parameters) + ")");
        }
        add(conditions, parameters, "organisation", filter.organisation());
        add(conditions, parameters, "kpi", filter.kpi());
        add(conditions, parameters, "period", filter.period());
        TypedQuery<UUID> ids = getEntityManager()
                .createQuery(
                        "select m.id from Measurement m where " + String.join(" and ", conditions)
                                + " order by m.periodEnd, m.kpi, m.id",
                        UUID.class)
                .setMaxResults(most);
        parameters.map().forEach(ids::setParameter);
        return list(WITH_REVISIONS + "m.id in ?1 order by m.periodEnd, m.kpi, m.id", ids.getResultList());
    }

    /** All that a submission brought is approved and may be published: none of it was withdrawn or replaced since. */
    boolean isWhollyApproved(UUID submission, Embargoes.Held held) {
        List<Measurement> approved = standing(
                EnumSet.of(Standing.APPROVED),
                new DecisionFilter(null, null, null, submission, null, null),
                Integer.MAX_VALUE);
        Object brought = getEntityManager()
                .createNativeQuery("select accepted from submission where id = :id", Integer.class)
                .setParameter("id", submission)
                .getResultStream()
                .findFirst()
                .orElse(-1);
        return brought.equals(approved.size())
                && approved.stream()
                        .allMatch(measurement -> held.until(
                                        measurement.kpi(), measurement.key().period())
                                .isEmpty());
    }

    /** What an organisation has published of a KPI. */
    public List<MeasurementKey> publishedOf(String organisation, String kpi) {
        return list(
                        WITH_REVISIONS + "m.organisation = ?1 and m.kpi = ?2 and m.standing <> WITHDRAWN and exists"
                                + " (select 1 from Revision r where r.measurement = m and r.publishedAt is not null)",
                        organisation,
                        kpi)
                .stream()
                .map(Measurement::key)
                .sorted()
                .toList();
    }

    private static String newestRevision(DecisionFilter filter, Parameters parameters) {
        StringBuilder conditions = new StringBuilder();
        if (filter.submittedUntil() != null) {
            conditions.append(" and r.submittedAt <= :until");
            parameters.and("until", filter.submittedUntil());
        }
        if (filter.submission() != null) {
            conditions.append(" and r.submission = :submission");
            parameters.and("submission", filter.submission());
        }
        if (filter.flagged() != null) {
            conditions.append(filter.flagged() ? " and r.flags <> '[]'" : " and r.flags = '[]'");
        }
        return conditions.toString();
    }

    List<Measurement> search(MeasurementFilter filter, Optional<String> organisation, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("cast(m.id as string) > :after"));
        Parameters parameters = Parameters.with("after", page.after());
        add(conditions, parameters, "organisation", organisation.orElse(filter.organisation));
        add(conditions, parameters, "kpi", filter.kpi);
        add(conditions, parameters, "period", filter.period);
        if (filter.standing != null) {
            conditions.add("m.standing = :standing");
            parameters.and("standing", filter.standing());
        }
        if (filter.answered != null) {
            conditions.add("m.standing = QUERIED and exists (select 1 from Revision r where r.measurement = m"
                    + " and r.standing = QUERIED and r.answered = :answered)");
            parameters.and("answered", Boolean.valueOf(filter.answered));
        }
        TypedQuery<UUID> ids = getEntityManager()
                .createQuery(
                        "select m.id from Measurement m where " + String.join(" and ", conditions)
                                + " order by cast(m.id as string)",
                        UUID.class)
                .setMaxResults(page.limit() + 1);
        parameters.map().forEach(ids::setParameter);
        return list(WITH_REVISIONS + "m.id in ?1 order by cast(m.id as string)", ids.getResultList());
    }

    private static void add(List<String> conditions, Parameters parameters, String field, @Nullable String wanted) {
        if (wanted != null) {
            conditions.add("m.%1$s = :%1$s".formatted(field));
            parameters.and(field, wanted);
        }
    }
}
