package uk.luton2040.measurement.measurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.PageRequest;

@ApplicationScoped
public class Measurements implements PanacheRepositoryBase<Measurement, UUID> {
    private static final String WITH_REVISIONS = "from Measurement m left join fetch m.revisions where ";

    /** One writer at a time for each organisation: two first values for a new period never collide. */
    public void lockFor(String organisation) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .setParameter("name", "submissions of " + organisation)
                .getSingleResult();
    }

    /** An organisation's measurements of these KPIs and periods, with their revisions, in one query. */
    public Map<MeasurementKey, Measurement> of(
            String organisation, Collection<String> kpis, Collection<String> periods) {
        return find(
                        WITH_REVISIONS + "m.organisation = ?1 and m.kpi in ?2 and m.period in ?3",
                        organisation,
                        kpis,
                        periods)
                .stream()
                .collect(Collectors.toMap(Measurement::key, Function.identity()));
    }

    /** @param organisation only this one's may be known to the caller; empty: all may */
    Optional<Measurement> visible(UUID id, Optional<String> organisation) {
        return find(WITH_REVISIONS + "m.id = ?1", id)
                .<Measurement>singleResultOptional()
                .filter(measurement ->
                        organisation.isEmpty() || organisation.get().equals(measurement.organisation()));
    }

    /** Those whose newest revision stands there, with their revisions, oldest period first. */
    List<Measurement> standing(Standing standing, DecisionFilter filter, int most) {
        String until = filter.submittedUntil() == null ? "" : " and r.submittedAt <= :until";
        List<String> conditions = new ArrayList<>(
                List.of("m.id in (select r.measurement.id from Revision r where r.standing = :standing" + until + ")"));
        Parameters parameters = Parameters.with("standing", standing);
        if (filter.submittedUntil() != null) {
            parameters.and("until", filter.submittedUntil());
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

    List<Measurement> search(MeasurementFilter filter, Optional<String> organisation, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("cast(m.id as string) > :after"));
        Parameters parameters = Parameters.with("after", page.after());
        add(conditions, parameters, "organisation", organisation.orElse(filter.organisation));
        add(conditions, parameters, "kpi", filter.kpi);
        add(conditions, parameters, "period", filter.period);
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
