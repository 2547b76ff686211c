package uk.luton2040.measurement.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import uk.luton2040.kit.security.Caller;

/** Whose hand the caller's is, for four eyes. */
@ApplicationScoped
class Hands {
    private final EntityManager entities;
    private final Caller caller;

    Hands(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    Hand ofCaller() {
        @SuppressWarnings("unchecked")
        List<String> clients = entities.createNativeQuery("""
                        select distinct c.client_id from partner_client_history h
                        join partner_client c on c.id = h.client
                        where h.changed_by = :who and h.what in ('registered', 'secret-renewed')
                        """, String.class)
                .setParameter("who", caller.name())
                .getResultList();
        return new Hand(caller.name(), new HashSet<>(clients));
    }
}
