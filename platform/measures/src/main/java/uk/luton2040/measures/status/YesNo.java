package uk.luton2040.measures.status;

import static uk.luton2040.measures.status.Status.AMBER;
import static uk.luton2040.measures.status.Status.GREEN;
import static uk.luton2040.measures.status.Status.GREY;
import static uk.luton2040.measures.status.Status.RED;

import java.math.BigDecimal;

/**
 * Yes is green, no is red; "partly" is amber where the rule allows it and red where it does not.
 *
 * @param partlyAllowed whether "partly" is an answer
 */
public record YesNo(boolean partlyAllowed) implements Rule {
    public static final BigDecimal YES = BigDecimal.ONE;
    public static final BigDecimal PARTLY = new BigDecimal("0.5");
    public static final BigDecimal NO = BigDecimal.ZERO;

    @Override
    public Judgement judge(Evidence evidence) {
        Reasoning reasoning = new Reasoning(this, evidence);
        BigDecimal value = evidence.value();
        if (value == null) {
            return reasoning.noValue();
        }
        if (value.compareTo(YES) == 0) {
            return reasoning.conclude(GREEN, "The answer is yes.");
        }
        if (value.compareTo(NO) == 0) {
            return reasoning.conclude(RED, "The answer is no.");
        }
        if (value.compareTo(PARTLY) != 0) {
            return reasoning.conclude(
                    GREY, "The value %s is neither yes (1), partly (0.5) nor no (0).".formatted(value.toPlainString()));
        }
        return partlyAllowed
                ? reasoning.conclude(AMBER, "The answer is partly.")
                : reasoning.conclude(RED, "The answer is partly, which counts as no here.");
    }

    @Override
    public String sentence() {
        return partlyAllowed ? "Green for yes, amber for partly, red for no." : "Green for yes, red for anything less.";
    }
}
