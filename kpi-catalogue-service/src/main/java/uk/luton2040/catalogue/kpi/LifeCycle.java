package uk.luton2040.catalogue.kpi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;

/** Where a KPI stands. Only active KPIs are collected and judged. */
public enum LifeCycle implements Coded {
    PROPOSED,
    IN_CONSULTATION,
    AGREED,
    ACTIVE,
    RETIRED;

    @JsonCreator
    static LifeCycle of(String code) {
        return Coded.find(LifeCycle.class, code).orElseThrow();
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }

    /** Whether a step leads there: one that somebody takes, or one that an import takes for a KPI that is settled or is not. */
    public boolean leadsTo(LifeCycle to) {
        return next().contains(to) || this == PROPOSED && to == ACTIVE || this == ACTIVE && to == PROPOSED;
    }

    /** Where it can go from here; a step back reopens the question, and a retired KPI can be proposed again. */
    Set<LifeCycle> next() {
        return switch (this) {
            case PROPOSED -> Set.of(IN_CONSULTATION, RETIRED);
            case IN_CONSULTATION -> Set.of(PROPOSED, AGREED, RETIRED);
            case AGREED -> Set.of(IN_CONSULTATION, ACTIVE, RETIRED);
            case ACTIVE -> Set.of(IN_CONSULTATION, RETIRED);
            case RETIRED -> Set.of(PROPOSED);
        };
    }

    /**
     * @param code the KPI's
     * @param retiredFrom the day from which it is, or is decided to be, retired
     * @throws uk.luton2040.kit.problem.ProblemException when that is no step from here
     */
    void requireStep(String code, @Nullable LocalDate retiredFrom, LifeCycle to) {
        if (to == RETIRED && this != RETIRED && retiredFrom != null) {
            throw RuleViolation.retiring(code, retiredFrom);
        }
        if (!next().contains(to)) {
            throw RuleViolation.illegalStep(code, this, to);
        }
    }
}
