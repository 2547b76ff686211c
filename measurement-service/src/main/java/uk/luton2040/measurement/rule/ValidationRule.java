package uk.luton2040.measurement.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A rule by which values are doubted, and who set it so. */
@Entity
class ValidationRule {
    @Id
    private String code;

    @Convert(converter = RuleJson.class)
    private NewRule rule;

    @Column
    private List<String> kpis = List.of();

    @Column
    private boolean switches;

    private String changedBy;
    private Instant changedAt;
    private boolean removed;
    private long revision;

    @Version
    private long lock;

    @SuppressWarnings("NullAway.Init")
    protected ValidationRule() {}

    @SuppressWarnings("NullAway.Init")
    ValidationRule(String code) {
        this.code = code;
        this.removed = true;
    }

    void keep(NewRule wanted, String who, Instant when) {
        rule = wanted;
        kpis = wanted.kpis();
        switches = wanted.check() != null;
        removed = false;
        changed(who, when);
    }

    void remove(String who, Instant when) {
        removed = true;
        changed(who, when);
    }

    private void changed(String who, Instant when) {
        changedBy = who;
        changedAt = when;
        revision++;
    }

    String code() {
        return code;
    }

    boolean isRemoved() {
        return removed;
    }

    long revision() {
        return revision;
    }

    NewRule rule() {
        return rule;
    }

    Stream<BetweenKpis> betweenKpis() {
        Comparison comparison = rule.between();
        return comparison == null
                ? Stream.empty()
                : Stream.of(new BetweenKpis(
                        code, rule.explanation(), Boolean.TRUE.equals(rule.needsComment()), comparison));
    }

    RuleView view() {
        return new RuleView(code, rule, changedBy, changedAt);
    }

    PastRule past() {
        return new PastRule(code, revision, removed ? null : rule, changedBy, changedAt);
    }
}
