package uk.luton2040.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about returns: when a KPI's values are due, or that one return has more time or will not come. Exactly
 * one of {@code rule}, {@code extension} and {@code nil} is there. What is owed, and overdue, follows from these, the
 * opened periods, the KPIs and the measurements. The reasons stay with the performance office.
 *
 * @param id {@code kpi/rule}, {@code kpi/period/organisation/extension} or {@code kpi/period/organisation/nil}
 * @param period null for a rule
 * @param organisation who owes it; null for a rule
 */
public record ReturnDecisionState(
        String id,
        String kpi,
        @Nullable String period,
        @Nullable String organisation,
        @Nullable Rule rule,
        @Nullable Extension extension,
        @Nullable Nil nil)
        implements State {

    public static ReturnDecisionState of(String kpi, Rule rule) {
        return new ReturnDecisionState(kpi + "/rule", kpi, null, null, rule, null, null);
    }

    public static ReturnDecisionState of(String kpi, String period, String organisation, Extension extension) {
        return new ReturnDecisionState(
                String.join("/", kpi, period, organisation, "extension"),
                kpi,
                period,
                organisation,
                null,
                extension,
                null);
    }

    public static ReturnDecisionState of(String kpi, String period, String organisation, Nil nil) {
        return new ReturnDecisionState(
                String.join("/", kpi, period, organisation, "nil"), kpi, period, organisation, null, null, nil);
    }

    /**
     * @param kind {@code usual}, {@code lag} or {@code releases}
     * @param lagDays days after the period's end, or after the publisher's release
     * @param releases a publisher's dates
     */
    public record Rule(String kind, int lagDays, List<Release> releases) {}

    /** @param period a period code */
    public record Release(String period, LocalDate day) {}

    public record Extension(LocalDate due) {}

    /**
     * That no value will come.
     *
     * @param withdrawn one will, after all
     */
    public record Nil(boolean withdrawn, Instant at) {}
}
