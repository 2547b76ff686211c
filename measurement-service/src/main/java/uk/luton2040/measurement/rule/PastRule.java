package uk.luton2040.measurement.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How a rule was from a moment on; without a rule, from when there was none. */
@Entity
@Immutable
@Table(name = "validation_rule_history")
@IdClass(PastRule.Key.class)
class PastRule {
    record Key(String code, long revision) {}

    @Id
    private String code;

    @Id
    private long revision;

    @Convert(converter = RuleJson.class)
    private @Nullable NewRule rule;

    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected PastRule() {}

    PastRule(String code, long revision, @Nullable NewRule rule, String changedBy, Instant changedAt) {
        this.code = code;
        this.revision = revision;
        this.rule = rule;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    View view() {
        return new View(revision, rule == null ? "removed" : "kept", rule, changedBy, changedAt);
    }

    /** @param what {@code kept} or {@code removed} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(long revision, String what, @Nullable NewRule rule, String changedBy, Instant changedAt) {}
}
