package uk.luton2040.delivery.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.kit.problem.Problem;

/** Whether a risk can be said so: its scores have a place on its register's matrix, its days are in order. */
public final class RiskCheck {
    private RiskCheck() {}

    /**
     * What is wrong, each with a pointer into the body.
     *
     * @param held null for a new risk
     * @param rules of the register that holds it
     */
    public static List<Problem.Error> errors(
            RiskContent wanted, Rules rules, @Nullable RiskState held, LocalDate today) {
        List<Problem.Error> errors = new ArrayList<>();
        scored("/initial", wanted.initial(), rules, errors);
        scored("/current", wanted.current(), rules, errors);
        scored("/target", wanted.target(), rules, errors);
        int repeated = wanted.repeatedControl();
        if (repeated >= 0) {
            errors.add(new Problem.Error(
                    "/controls/%d/title".formatted(repeated), "twice", "The risk has that control already."));
        }
        LocalDate identified = wanted.identifiedOn();
        if (identified != null && (identified.isAfter(today) || identified.isAfter(firstStep(held, today)))) {
            errors.add(new Problem.Error(
                    "/identifiedOn",
                    "out-of-order",
                    "It is identified by %s at the latest, its first step.".formatted(firstStep(held, today))));
        }
        if (held != null) {
            stays(wanted, held, errors);
        }
        return errors;
    }

    private static void scored(String pointer, @Nullable NewScore given, Rules rules, List<Problem.Error> errors) {
        if (given != null) {
            errors.addAll(rules.errors(pointer, given));
        }
    }

    private static void stays(RiskContent wanted, RiskState held, List<Problem.Error> errors) {
        if (wanted.id() != null && !wanted.id().equals(held.id())) {
            errors.add(new Problem.Error("/id", "fixed", "It is '%s', and stays so.".formatted(held.id())));
        }
        if (wanted.register() != null && !wanted.register().equals(held.register())) {
            errors.add(new Problem.Error(
                    "/register",
                    "fixed",
                    "It was identified in '%s'; escalate it to show it in another.".formatted(held.register())));
        }
        if (wanted.current() != null && !wanted.current().isSame(held.current())) {
            errors.add(new Problem.Error(
                    "/current", "not-reviewed", "The current score is made by reviews: post one to …/reviews."));
        }
    }

    private static LocalDate firstStep(@Nullable RiskState held, LocalDate today) {
        if (held == null) {
            return today;
        }
        LocalDate first =
                held.reviews().isEmpty() ? today : held.reviews().getFirst().on();
        if (!held.escalations().isEmpty() && held.escalations().getFirst().on().isBefore(first)) {
            first = held.escalations().getFirst().on();
        }
        return !held.transitions().isEmpty()
                        && held.transitions().getFirst().on().isBefore(first)
                ? held.transitions().getFirst().on()
                : first;
    }
}
