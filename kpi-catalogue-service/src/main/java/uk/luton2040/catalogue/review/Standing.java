package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.Coded;

/** Where a proposal stands; only an open one can still change. */
enum Standing implements Coded {
    OPEN,
    WITHDRAWN,
    ACCEPTED,
    REJECTED,
    DEFERRED;

    /** @return null for null: any */
    static @Nullable Standing of(@Nullable String code) {
        return code == null
                ? null
                : Coded.find(Standing.class, code)
                        .orElseThrow(() -> ProblemException.invalid(
                                "?standing",
                                "unknown-word",
                                "It is one of: %s.".formatted(String.join(", ", Coded.codes(Standing.class)))));
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
