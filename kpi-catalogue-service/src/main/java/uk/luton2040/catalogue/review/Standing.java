package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.annotation.JsonValue;
import uk.luton2040.measures.Coded;

/** Where a proposal stands; only an open one can still change. */
enum Standing implements Coded {
    OPEN,
    WITHDRAWN,
    ACCEPTED,
    REJECTED,
    DEFERRED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
