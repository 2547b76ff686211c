package uk.luton2040.measurement.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
class Clients implements PanacheRepositoryBase<Client, UUID> {

    Client require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("client", id));
    }

    Optional<Client> called(String clientId) {
        return find("clientId", clientId).firstResultOptional();
    }

    /**
     * In the order of their client ids.
     *
     * @param organisation only of this one; null for all
     * @param certified only those that are or are not; null for all
     */
    List<Client> inOrder(@Nullable String organisation, @Nullable Boolean certified, PageRequest page) {
        StringBuilder condition = new StringBuilder("from Client client where clientId > :after");
        Parameters parameters = Parameters.with("after", page.after());
        if (organisation != null) {
            condition.append(" and organisation = :organisation");
            parameters.and("organisation", organisation);
        }
        if (certified != null) {
            condition
                    .append(certified ? " and" : " and not")
                    .append(
                            " exists (from LastDryRun run where run.client = client.id and run.certifiedAt is not null)");
        }
        return find(condition + " order by clientId", parameters)
                .page(0, page.limit() + 1)
                .list();
    }

    ClientView view(Client client) {
        return views(List.of(client)).apply(client);
    }

    /** How these are shown, read at once. */
    Function<Client, ClientView> views(List<Client> some) {
        Map<UUID, LastDryRun> runs = getEntityManager()
                .createQuery("from LastDryRun where client in :ids", LastDryRun.class)
                .setParameter("ids", some.stream().map(Client::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(LastDryRun::client, Function.identity()));
        return client -> client.view(runs.get(client.id()));
    }

    List<PastChange> history(UUID id) {
        return getEntityManager()
                .createQuery("from PastChange where client = :id order by revision", PastChange.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Written at once: whoever else would change it waits, and learns that it came too late. */
    void keep(Client client, PastChange step) {
        persist(client);
        getEntityManager().persist(step);
        flush();
    }
}
