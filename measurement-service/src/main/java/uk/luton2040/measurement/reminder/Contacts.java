package uk.luton2040.measurement.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, String> {

    /** Addresses by organisation. */
    Map<String, List<String>> all() {
        return listAll().stream().collect(Collectors.toMap(Contact::organisation, Contact::addresses));
    }

    /** Whom to write to about its returns; nobody at first. */
    public List<String> addressesOf(String organisation) {
        return findByIdOptional(organisation).map(Contact::addresses).orElse(List.of());
    }

    public boolean isProvider(String organisation) {
        return !getEntityManager()
                .createNativeQuery("select 1 from known_kpi where :organisation = any (providers) limit 1")
                .setParameter("organisation", organisation)
                .getResultList()
                .isEmpty();
    }
}
