package uk.luton2040.reporting.risk;

import io.quarkus.qute.TemplateExtension;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.reporting.delivery.RiskLine;

/** What the pages say of risks in words. */
@TemplateExtension
final class RiskText {
    private RiskText() {}

    /** "20, high", "not scored yet". */
    static String scored(RiskLine risk) {
        if (risk.score() == null) {
            return "not scored yet";
        }
        return risk.score().toPlainString() + (risk.band() == null ? "" : ", " + risk.band());
    }

    /** "up from 12", "as before", "new". */
    private static String movement(RiskLine risk) {
        String before = risk.before() == null ? "" : " from " + risk.before().toPlainString();
        return switch (risk.movement()) {
            case "up" -> "up" + before;
            case "down" -> "down" + before;
            case "same" -> "as before";
            default -> "new, reviewed once or never";
        };
    }

    /** "score 20, high; up from 12; more than its register bears". */
    static String inWords(RiskLine risk) {
        return Stream.of(
                        "score " + scored(risk),
                        movement(risk),
                        risk.aboveAppetite() ? "more than its register bears" : "",
                        risk.reviewOverdue() ? "its review is overdue" : "")
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** "12 open risks. 2 have gone up since the review before, 3 stand higher than their registers bear." */
    static String inWords(RiskRegister register) {
        return "%s. %d %s gone up since the review before, %d %s higher than the register bears, and %d %s not been reviewed by the agreed day."
                .formatted(
                        register.open() == 1 ? "1 open risk" : register.open() + " open risks",
                        register.up(),
                        register.up() == 1 ? "has" : "have",
                        register.aboveAppetite(),
                        register.aboveAppetite() == 1 ? "stands" : "stand",
                        register.reviewsOverdue(),
                        register.reviewsOverdue() == 1 ? "has" : "have");
    }

    static boolean isIllustrative(RiskRegister register) {
        return register.risks().stream().anyMatch(RiskLine::illustrative);
    }
}
