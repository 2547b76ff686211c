package uk.luton2040.measures.commentary;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;

/**
 * What a commentary says of the value's movement: a plain word that opens a sentence about the KPI itself, as in "It
 * increased by 3" or "Homes let in time have fallen". Whatever could mean something else says nothing: another subject,
 * a negation, a wish, a comparison with another time, or words of both ways.
 *
 * @param sign +1 when the value is said to have gone up, −1 down
 */
public record Claim(String word, int sign) {
    private static final Map<String, Integer> MOVES = Map.ofEntries(
            Map.entry("increased", 1),
            Map.entry("rose", 1),
            Map.entry("risen", 1),
            Map.entry("grew", 1),
            Map.entry("grown", 1),
            Map.entry("decreased", -1),
            Map.entry("fell", -1),
            Map.entry("fallen", -1),
            Map.entry("dropped", -1),
            Map.entry("declined", -1));
    private static final Map<String, Integer> JUDGES = Map.of("improved", 1, "worsened", -1, "deteriorated", -1);

    /** May stand before the word without being another subject. */
    private static final Set<String> ABOUT_THE_VALUE = Set.of(
            "a",
            "again",
            "also",
            "and",
            "been",
            "figure",
            "figures",
            "further",
            "had",
            "has",
            "have",
            "however",
            "in",
            "indicator",
            "it",
            "its",
            "kpi",
            "level",
            "measure",
            "month",
            "number",
            "our",
            "overall",
            "percentage",
            "performance",
            "period",
            "proportion",
            "quarter",
            "rate",
            "result",
            "results",
            "score",
            "sharply",
            "significantly",
            "slightly",
            "steadily",
            "the",
            "then",
            "they",
            "this",
            "total",
            "value",
            "values",
            "we");

    /** Make it no plain statement about now: then nothing is concluded from the whole commentary. */
    private static final Set<String> NOT_PLAIN = Set.of(
            "not",
            "no",
            "never",
            "nor",
            "neither",
            "without",
            "hasn't",
            "haven't",
            "didn't",
            "hadn't",
            "if",
            "would",
            "could",
            "should",
            "might",
            "may",
            "will",
            "expected",
            "forecast",
            "hope",
            "target",
            "since",
            "year",
            "years",
            "annual",
            "annually",
            "baseline",
            "before",
            "previously",
            "although",
            "but",
            "despite",
            "compared");

    private static final int UP = 1;
    private static final int DOWN = 2;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:\\n]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}']+");

    /** @param title of the KPI: its words may stand before the claim */
    public static Optional<Claim> of(String commentary, String title, Better better, Period period) {
        String text = commentary.toLowerCase(Locale.UK).replace('’', '\'');
        List<String> all = List.of(NO_LETTER.split(text));
        if (all.stream().allMatch(word -> sign(word, better) == 0)
                || all.stream().anyMatch(word -> NOT_PLAIN.contains(word) && !isOwn(word, period))) {
            return Optional.empty();
        }
        Set<String> subject = new HashSet<>(ABOUT_THE_VALUE);
        subject.addAll(List.of(NO_LETTER.split(title.toLowerCase(Locale.UK))));
        Claim found = null;
        int ways = 0;
        for (String sentence : SENTENCE_END.split(text)) {
            boolean aboutTheValue = true;
            for (String word : NO_LETTER.split(sentence.strip())) {
                int sign = sign(word, better);
                ways |= sign == 0 ? 0 : sign > 0 ? UP : DOWN;
                if (sign != 0 && aboutTheValue && found == null) {
                    found = new Claim(word, sign);
                }
                aboutTheValue &= word.isEmpty() || subject.contains(word);
            }
        }
        return ways == (UP | DOWN) ? Optional.empty() : Optional.ofNullable(found);
    }

    private static int sign(String word, Better better) {
        Integer move = MOVES.get(word);
        if (move != null) {
            return move;
        }
        int judged = JUDGES.getOrDefault(word, 0);
        return switch (better) {
            case HIGHER -> judged;
            case LOWER -> -judged;
            case RANGE, CONTEXT -> 0;
        };
    }

    /** A yearly value's commentary may well speak of the year. */
    private static boolean isOwn(String word, Period period) {
        boolean yearly = switch (period.kind()) {
            case YEAR, FINANCIAL_YEAR, ACADEMIC_YEAR -> true;
            case DAY, MONTH, QUARTER, HALF_YEAR, FINANCIAL_QUARTER, FINANCIAL_HALF_YEAR -> false;
        };
        return yearly && word.equals("year");
    }
}
