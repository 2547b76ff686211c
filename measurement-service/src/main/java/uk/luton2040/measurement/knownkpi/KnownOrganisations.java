package uk.luton2040.measurement.knownkpi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class KnownOrganisations implements PanacheRepositoryBase<KnownOrganisation, String> {

    public boolean isKnown(String code) {
        return findByIdOptional(code).isPresent();
    }
}
