package uk.luton2040.measurement.knownkpi;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** An organisation of the catalogue. Written by {@link CatalogueListener} alone. */
@Entity
@Immutable
class KnownOrganisation {
    @Id
    private String code;

    private String name;

    @SuppressWarnings("NullAway.Init")
    protected KnownOrganisation() {}

    String code() {
        return code;
    }

    String name() {
        return name;
    }
}
