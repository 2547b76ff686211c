package uk.luton2040.catalogue.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import uk.luton2040.catalogue.Listed;
import uk.luton2040.contracts.OrganisationState;

/** A provider of data: a council team, a partner, an outside publisher. */
@Entity
public class Organisation extends Listed<OrganisationState> {
    @Id
    private String code;

    private String nameInPaper;
    private String name;
    private String kind;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    @SuppressWarnings("NullAway.Init")
    public Organisation(String code, int position) {
        super(position);
        this.code = code;
    }

    public void describe(String nameInPaper, String name, String kind) {
        this.nameInPaper = nameInPaper;
        this.name = name;
        this.kind = kind;
    }

    public String nameInPaper() {
        return nameInPaper;
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public OrganisationState state() {
        return new OrganisationState(code, nameInPaper, name, kind);
    }
}
