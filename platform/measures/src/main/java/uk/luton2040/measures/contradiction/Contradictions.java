package uk.luton2040.measures.contradiction;

import static uk.luton2040.measures.contradiction.Contradiction.Kind.COMMENTARY_COPIED;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.COMMENTARY_DISAGREES;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.FAR_OVER_TARGET;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.GREEN_BUT_CONCERNING;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.GREEN_HIDES_RED;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.MET_OR_MISSED_BY_CHANCE;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.OFF_TARGET_BUT_FORECAST_TO_MEET;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.OLD_DATA;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.ON_TARGET_BUT_FORECAST_TO_MISS;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.RED_WITHOUT_ACTION;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.luton2040.measures.commentary.Claim;
import uk.luton2040.measures.commentary.TargetClaim;
import uk.luton2040.measures.commentary.Words;
import uk.luton2040.measures.control.Assurance;
import uk.luton2040.measures.control.Variation;
import uk.luton2040.measures.forecast.Outlook;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.FarOver;
import uk.luton2040.measures.status.Status;
import uk.luton2040.measures.target.Goal;

/** The contradictions worth telling a board, each asked of the facts of one line. A pure function. */
public final class Contradictions {
    private static final List<Function<LineFacts, Optional<Contradiction>>> QUESTIONS = List.of(
            Contradictions::redWithoutAction,
            Contradictions::greenHidesRed,
            Contradictions::greenButConcerning,
            Contradictions::forecastToMiss,
            Contradictions::forecastToMeet,
            Contradictions::byChance,
            Contradictions::commentaryDisagrees,
            Contradictions::commentaryCopied,
            Contradictions::farOverTarget,
            Contradictions::oldData);

    private Contradictions() {}

    /** In the order of their kinds. */
    public static List<Contradiction> in(LineFacts facts) {
        return QUESTIONS.stream()
                .flatMap(question -> question.apply(facts).stream())
                .toList();
    }

    private static Optional<Contradiction> redWithoutAction(LineFacts facts) {
        return when(
                facts.status() == Status.RED && Boolean.FALSE.equals(facts.hasAction()),
                RED_WITHOUT_ACTION,
                "It is red, and nothing is recorded that is being done about it.",
                status(facts),
                "actions = 0");
    }

    private static Optional<Contradiction> greenHidesRed(LineFacts facts) {
        return when(
                facts.status() == Status.GREEN && !facts.redParts().isEmpty(),
                GREEN_HIDES_RED,
                "It is green as a whole, but red for %s.".formatted(String.join(", ", facts.redParts())),
                status(facts),
                "red parts = " + String.join(", ", facts.redParts()));
    }

    private static Optional<Contradiction> greenButConcerning(LineFacts facts) {
        return when(
                facts.status() == Status.GREEN && facts.variation() == Variation.CONCERNING,
                GREEN_BUT_CONCERNING,
                "It is green, but it is going the wrong way by more than chance.",
                status(facts),
                variation(facts));
    }

    private static Optional<Contradiction> forecastToMiss(LineFacts facts) {
        return when(
                facts.status() == Status.GREEN && facts.outlook() == Outlook.Verdict.NOT_ON_COURSE,
                ON_TARGET_BUT_FORECAST_TO_MISS,
                "It is on target now, but if it goes on like this the target ahead will be missed.",
                status(facts),
                outlook(facts));
    }

    private static Optional<Contradiction> forecastToMeet(LineFacts facts) {
        boolean offTarget = facts.status() == Status.RED || facts.status() == Status.AMBER;
        return when(
                offTarget && facts.outlook() == Outlook.Verdict.ON_COURSE,
                OFF_TARGET_BUT_FORECAST_TO_MEET,
                "It is off target now, but if it goes on like this the target ahead will be met.",
                status(facts),
                outlook(facts));
    }

    private static Optional<Contradiction> byChance(LineFacts facts) {
        return when(
                facts.status() != Status.GREY && facts.assurance() == Assurance.HIT_AND_MISS,
                MET_OR_MISSED_BY_CHANCE,
                "The target lies within the usual ups and downs, so it is met or missed by chance: its colour says little.",
                status(facts),
                "assurance = " + facts.assurance().code());
    }

    /** Words for the other way than the value went, or a target said to be met beside a red status, or the reverse. */
    private static Optional<Contradiction> commentaryDisagrees(LineFacts facts) {
        Words words = facts.words();
        return words == null ? Optional.empty() : withDirection(facts, words).or(() -> withStatus(facts, words));
    }

    private static Optional<Contradiction> withDirection(LineFacts facts, Words words) {
        return Claim.of(words.commentary(), facts.title(), facts.better(), words.period())
                .filter(claim -> claim.sign() == -moved(facts))
                .map(claim -> new Contradiction(
                        COMMENTARY_DISAGREES,
                        "The commentary says \"%s\", but the value went the other way.".formatted(claim.word()),
                        List.of(
                                "commentary = " + claim.word(),
                                "direction = " + facts.direction().code())));
    }

    private static Optional<Contradiction> withStatus(LineFacts facts, Words words) {
        return TargetClaim.of(words.commentary())
                .filter(claim -> facts.status() == (claim.met() ? Status.RED : Status.GREEN))
                .map(claim -> new Contradiction(
                        COMMENTARY_DISAGREES,
                        "The commentary says \"%s\", but the status is %s."
                                .formatted(claim.phrase(), facts.status().code()),
                        List.of("commentary = " + claim.phrase(), status(facts))));
    }

    /** +1 when the value went up. */
    private static int moved(LineFacts facts) {
        return switch (facts.direction()) {
            case INCREASING -> 1;
            case DECREASING -> -1;
            case IMPROVING ->
                switch (facts.better()) {
                    case HIGHER -> 1;
                    case LOWER -> -1;
                    case RANGE, CONTEXT -> 0;
                };
            case WORSENING ->
                switch (facts.better()) {
                    case HIGHER -> -1;
                    case LOWER -> 1;
                    case RANGE, CONTEXT -> 0;
                };
            case NO_CHANGE, NONE -> 0;
        };
    }

    private static Optional<Contradiction> commentaryCopied(LineFacts facts) {
        Words words = facts.words();
        Words before = facts.wordsBefore();
        return words == null || before == null
                ? Optional.empty()
                : when(
                        Words.areASentence(words.commentary()) && words.areWordForWord(before.commentary()),
                        COMMENTARY_COPIED,
                        "The commentary is word for word that of %s."
                                .formatted(before.period().label()),
                        "commentary of " + words.period().code() + " = commentary of "
                                + before.period().code());
    }

    private static Optional<Contradiction> farOverTarget(LineFacts facts) {
        BigDecimal value = facts.value();
        Goal goal = facts.goal();
        if (value == null || goal == null) {
            return Optional.empty();
        }
        return FarOver.sentence(value, goal, facts.better(), FarOver.A_QUARTER)
                .map(sentence -> new Contradiction(
                        FAR_OVER_TARGET,
                        sentence,
                        List.of("value = " + value.toPlainString(), "target = " + goal.value())));
    }

    private static Optional<Contradiction> oldData(LineFacts facts) {
        Period period = facts.period();
        return period == null
                ? Optional.empty()
                : when(
                        facts.often().isOutdated(period, facts.asOf()),
                        OLD_DATA,
                        "The newest value is of %s, which is longer ago than two such periods."
                                .formatted(period.label()),
                        "period = " + period.code(),
                        "as of = " + facts.asOf());
    }

    private static Optional<Contradiction> when(
            boolean holds, Contradiction.Kind kind, String sentence, String... inputs) {
        return holds ? Optional.of(new Contradiction(kind, sentence, List.of(inputs))) : Optional.empty();
    }

    private static String status(LineFacts facts) {
        return "status = " + facts.status().code();
    }

    private static String variation(LineFacts facts) {
        return "variation = " + facts.variation().code();
    }

    private static String outlook(LineFacts facts) {
        return "outlook = " + facts.outlook().code();
    }
}
