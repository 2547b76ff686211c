package uk.luton2040.measurement.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Which organisations provide a KPI, as far as the catalogue has told. */
@ApplicationScoped
public class Providers {
    private final EntityManager database;

    Providers(EntityManager database) {
        this.database = database;
    }

    public boolean has(String organisation) {
        return !database.createNativeQuery("select 1 from known_kpi where :organisation = any (providers) limit 1")
                .setParameter("organisation", organisation)
                .getResultList()
                .isEmpty();
    }
}
