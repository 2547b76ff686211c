package uk.luton2040.measures.commentary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a commentary plainly says of the target: that it is met, or missed. A wish, a condition, a negation or words of
 * both kinds say nothing.
 *
 * @param phrase as it stands in the commentary
 */
public record TargetClaim(String phrase, boolean met) {
    private static final Pattern MET = Pattern.compile(
            "\\b(on target|(met|meets|meeting|achieved|exceeded|exceeds|beat|beats|above) (the|our|its|this) target|target (was|is|has been) (met|achieved|exceeded))\\b");
    private static final Pattern MISSED = Pattern.compile(
            "\\b(off target|(missed|misses|missing) (the|our|its|this) target|target (was|is|has been) missed)\\b");
    private static final Pattern NOT_PLAIN = Pattern.compile(
            "\\b(not|no|never|nor|neither|without|if|would|could|should|might|may|will|expect|expected|expects|aim|aims|hope|hopes|forecast|next|until|but|although|despite|nearly|almost|partly)\\b|n't\\b");

    public static Optional<TargetClaim> of(String commentary) {
        String text = commentary.toLowerCase(Locale.UK).replace('’', '\'');
        Matcher met = MET.matcher(text);
        Matcher missed = MISSED.matcher(text);
        boolean saysMet = met.find();
        boolean saysMissed = missed.find();
        if (saysMet == saysMissed || NOT_PLAIN.matcher(text).find()) {
            return Optional.empty();
        }
        return Optional.of(new TargetClaim(saysMet ? met.group() : missed.group(), saysMet));
    }
}
