package uk.luton2040.catalogue;

import jakarta.persistence.MappedSuperclass;
import uk.luton2040.contracts.State;
import uk.luton2040.kit.aggregate.Aggregate;

/** An aggregate that has a place in a printed list and keeps it. */
@MappedSuperclass
public abstract class Listed<S extends State> extends Aggregate<S> {
    private int position;

    protected Listed() {}

    protected Listed(int position) {
        this.position = position;
    }

    public int position() {
        return position;
    }
}
