package uk.luton2040.delivery.planupdate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.PlanUpdateState;
import uk.luton2040.delivery.known.KnownPeriod;
import uk.luton2040.delivery.plan.Plan;
import uk.luton2040.delivery.plan.PlanContent;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/**
 * An update that a plan owes for an opened period, and what has become of it.
 *
 * @param state it is {@code due}, {@code overdue} or {@code published}
 * @param draft somebody has begun to write it
 * @param late it was published after the day on which it was due
 * @param publishedAt when the first was published; corrections do not make it later
 * @param number of the newest published one
 */
public record OwedUpdate(
        String plan,
        String title,
        String kind,
        @Nullable Person owner,
        String period,
        LocalDate due,
        String state,
        boolean draft,
        boolean late,
        @Nullable Instant publishedAt,
        @Nullable Integer number) {

    /** Whether the plan owes one for it: it reports that often, and covers it. */
    static boolean isOwed(PlanContent plan, Period period) {
        if (plan.reporting() == null || !kinds(plan.reporting()).contains(period.kind())) {
            return false;
        }
        return plan.from() == null
                || plan.to() == null
                || !period.start().isBefore(Period.parse(plan.from()).start())
                        && !period.end().isAfter(Period.parse(plan.to()).end());
    }

    private static List<PeriodKind> kinds(String reporting) {
        return reporting.equals("quarterly")
                ? List.of(PeriodKind.QUARTER, PeriodKind.FINANCIAL_QUARTER)
                : List.of(PeriodKind.HALF_YEAR, PeriodKind.FINANCIAL_HALF_YEAR);
    }

    /** @param updates of that plan and period, in order of their numbers */
    static OwedUpdate of(Plan plan, KnownPeriod period, List<PlanUpdate> updates, LocalDate today) {
        List<PlanUpdateState> published = updates.stream()
                .filter(PlanUpdate::isPublished)
                .map(PlanUpdate::state)
                .toList();
        Optional<Instant> first = published.stream()
                .map(PlanUpdateState::publishedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        boolean late =
                first.map(London::dateOf).map(day -> day.isAfter(period.due())).orElse(today.isAfter(period.due()));
        return new OwedUpdate(
                plan.id(),
                plan.written().title(),
                plan.written().kind(),
                plan.written().owner(),
                period.code(),
                period.due(),
                first.isPresent() ? PlanUpdate.PUBLISHED : late ? "overdue" : "due",
                published.size() < updates.size(),
                first.isPresent() && late,
                first.orElse(null),
                published.isEmpty() ? null : published.getLast().number());
    }
}
