package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.annotation.JsonValue;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.Coded;

/** What can be proposed of a KPI, in the order in which accepted proposals of one decision take hold. */
enum ProposalKind implements Coded {
    ADD,
    CHANGE,
    TARGET,
    RETIRE,
    MERGE,
    SPLIT;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }

    static ProposalKind of(String code) {
        return Coded.find(ProposalKind.class, code)
                .orElseThrow(() -> ProblemException.invalid(
                        "/kind",
                        "unknown-word",
                        "It is one of: %s.".formatted(String.join(", ", Coded.codes(ProposalKind.class)))));
    }
}
