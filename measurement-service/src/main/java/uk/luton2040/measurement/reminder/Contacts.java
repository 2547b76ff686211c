package uk.luton2040.measurement.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class Contacts implements PanacheRepositoryBase<Contact, String> {

    /** Addresses by organisation. */
    Map<String, List<String>> all() {
        return listAll().stream().collect(Collectors.toMap(Contact::organisation, Contact::addresses));
    }

    boolean isProvider(String organisation) {
        return !getEntityManager()
                .createNativeQuery("select 1 from known_kpi where :organisation = any (providers) limit 1")
                .setParameter("organisation", organisation)
                .getResultList()
                .isEmpty();
    }
}
