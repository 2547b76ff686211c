package uk.luton2040.catalogue.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.measures.target.Target;

/** Whether a figure set by hand will ever be judged: what will not is refused with the reason. */
@ApplicationScoped
public class FigureCheck {

    /** @throws ProblemException with a pointer to what stands in the way */
    public void check(Kpi kpi, Figure figure, LocalDate today) {
        Definition definition = kpi.definition();
        if (definition.valueType().equals(ValueType.NARRATIVE.code())) {
            throw cannotJudge("/value", "A narrative KPI has no figures.");
        }
        checkPeriod(definition, figure);
        if (!figure.kind().equals("benchmark")
                && figure.category() != null
                && !definition.categories().contains(figure.category())) {
            throw ProblemException.invalid(
                    "?category",
                    "unknown-category",
                    definition.categories().isEmpty()
                            ? "%s has no categories.".formatted(kpi.code())
                            : "%s has the categories %s."
                                    .formatted(kpi.code(), String.join(", ", definition.categories())));
        }
        List<Figure> figures = Stream.concat(
                        kpi.figures().stream().filter(other -> !figure.replaces(other)), Stream.of(figure))
                .toList();
        kpi.definitionsBetween(today, LocalDate.MAX)
                .flatMap(held -> Soundness.cannotJudge(held, figures).stream())
                .findFirst()
                .ifPresent(why -> {
                    throw cannotJudge("/value", why);
                });
    }

    private static void checkPeriod(Definition definition, Figure figure) {
        String code = String.valueOf(figure.period());
        boolean isStanding = code.equals(Target.EVERY_YEAR) || code.equals(Target.EVERY_PERIOD);
        if (isStanding && figure.kind().equals("baseline")) {
            throw ProblemException.invalid("/period", "standing-baseline", "A baseline is of one period.");
        }
        if (isStanding) {
            return;
        }
        Period period;
        try {
            period = Period.parse(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("/period", "not-a-period", String.valueOf(e.getMessage()));
        }
        Optional<PeriodKind> measured = Optional.ofNullable(definition.frequency())
                .flatMap(Frequency::of)
                .map(often ->
                        often.periodKind(Calendar.of(definition.calendar()).orElse(Calendar.FINANCIAL)));
        boolean isJudged = figure.kind().equals("target") && period.kind() != PeriodKind.DAY;
        measured.filter(kind -> isJudged && isShorter(period, kind)).ifPresent(kind -> {
            throw cannotJudge(
                    "/period",
                    "It is measured %s: a target for %s would never be judged."
                            .formatted(definition.frequency(), period.label()));
        });
    }

    private static boolean isShorter(Period period, PeriodKind kind) {
        return period.end().isBefore(kind.containing(period.start()).end())
                || period.start().isAfter(kind.containing(period.start()).start());
    }

    private static ProblemException cannotJudge(String pointer, String why) {
        return ProblemException.invalid(pointer, "cannot-judge", why);
    }
}
