package uk.luton2040.delivery.plan;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/** Whether a plan holds together: its years, the plan it follows from, what it names twice. */
public final class PlanCheck {
    private static final Set<PeriodKind> YEARS =
            Set.of(PeriodKind.FINANCIAL_YEAR, PeriodKind.YEAR, PeriodKind.ACADEMIC_YEAR);

    private static final int LONGEST_NAME = 200;

    private final List<Problem.Error> errors = new ArrayList<>();

    private PlanCheck() {}

    /** What is wrong in itself and among the other plans, each with a pointer into the body. */
    public static List<Problem.Error> errors(String code, PlanContent wanted, PlanTree others) {
        PlanCheck check = new PlanCheck();
        PlanKind.find(wanted.kind()).ifPresent(kind -> {
            check.parent(code, kind, wanted, others);
            check.years(kind, wanted);
        });
        if (wanted.owner() != null) {
            check.name("/owner/subject", wanted.owner().subject());
            check.name("/owner/name", wanted.owner().name());
        }
        check.once("/promises", wanted.promises());
        check.once("/priorities", wanted.priorities());
        check.once("/outcomes", wanted.outcomes());
        check.once("/kpis", wanted.kpis());
        check.once("/projects", wanted.projects());
        check.once(
                "/sections",
                wanted.sections().stream().map(PlanContent.Section::code).toList());
        return check.errors;
    }

    private void parent(String code, PlanKind kind, PlanContent wanted, PlanTree others) {
        if (wanted.parent() != null && wanted.cataloguePlan() != null) {
            refuse("/cataloguePlan", "two-parents", "A plan follows from one plan: leave parent or cataloguePlan out.");
        }
        if (wanted.cataloguePlan() != null && !kind.followsTheCatalogue()) {
            refuse("/cataloguePlan", "wrong-kind", "A team plan follows from a service plan.");
        }
        String parent = wanted.parent();
        if (parent == null) {
            return;
        }
        Optional<PlanKind> parentKind = others.kind(parent);
        if (parentKind.isEmpty()) {
            refuse("/parent", "unknown", "There is no delivery, service or team plan '%s'.".formatted(parent));
        } else if (others.wouldCircle(code, parent)) {
            refuse("/parent", "circle", "'%s' would follow from itself by way of '%s'.".formatted(code, parent));
        } else if (!kind.follows(parentKind.get())) {
            refuse(
                    "/parent",
                    "wrong-kind",
                    "A %s plan does not follow from a %s plan."
                            .formatted(kind.code(), parentKind.get().code()));
        }
    }

    private void years(PlanKind kind, PlanContent wanted) {
        if (wanted.from() == null && wanted.to() == null) {
            if (kind != PlanKind.DELIVERY) {
                refuse("/from", "missing", "Say which years it covers: the first in from, the last in to.");
            }
            return;
        }
        Optional<Period> from = year("/from", wanted.from());
        Optional<Period> to = year("/to", wanted.to());
        if (from.isPresent() && to.isPresent()) {
            if (from.get().kind() != to.get().kind()) {
                refuse("/to", "other-kind", "Both are years of the same kind, such as FY2021 and FY2023.");
            } else if (to.get().compareTo(from.get()) < 0) {
                refuse("/to", "out-of-order", "It ends with %s before it begins.".formatted(to.get()));
            }
        }
    }

    private Optional<Period> year(String pointer, @Nullable String code) {
        Optional<Period> year = code == null ? Optional.empty() : yearOf(code);
        if (year.isEmpty()) {
            refuse(
                    pointer,
                    code == null ? "missing" : "not-a-year",
                    "Say a year as a period code: FY2021, 2021 or AY2021.");
        }
        return year;
    }

    /** The year of a code; empty when it is none. */
    public static Optional<Period> yearOf(String code) {
        try {
            return Optional.of(Period.parse(code)).filter(period -> YEARS.contains(period.kind()));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A body may leave out what the type promises. */
    private void name(String pointer, @Nullable String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            refuse(pointer, "not-a-name", "Say it in 1 to %d letters.".formatted(LONGEST_NAME));
        }
    }

    private void once(String pointer, List<String> items) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i))) {
                refuse(pointer + "/" + i, "twice", "'%s' is there twice.".formatted(items.get(i)));
            }
        }
    }

    private void refuse(String pointer, String problem, String sentence) {
        errors.add(new Problem.Error(pointer, problem, sentence));
    }
}
