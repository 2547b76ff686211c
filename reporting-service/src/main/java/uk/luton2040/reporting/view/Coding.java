package uk.luton2040.reporting.view;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How bytes are sent: as they are, or compressed. */
enum Coding {
    IDENTITY,
    GZIP;

    private static final double NOT_NAMED = -1;

    /** As HTTP names it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The coding that an {@code Accept-Encoding} header asks for (RFC 9110, 12.5.3). Compressed where both are as welcome;
     * as they are where the header is missing. Empty where it refuses both.
     */
    static Optional<Coding> preferred(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return Optional.of(IDENTITY);
        }
        double gzip = NOT_NAMED;
        double identity = NOT_NAMED;
        double anyOther = NOT_NAMED;
        for (String item : acceptEncoding.split(",", -1)) {
            int end = item.indexOf(';');
            String name = (end < 0 ? item : item.substring(0, end)).strip().toLowerCase(Locale.ROOT);
            double quality = end < 0 ? 1 : quality(item.substring(end + 1));
            switch (name) {
                case "gzip", "x-gzip" -> gzip = quality;
                case "identity" -> identity = quality;
                case "*" -> anyOther = quality;
                default -> {}
            }
        }
        double compressed = gzip == NOT_NAMED ? anyOther : gzip;
        if (compressed > 0 && compressed >= identity) {
            return Optional.of(GZIP);
        }
        boolean isIdentityRefused = identity == 0 || (identity == NOT_NAMED && anyOther == 0);
        return isIdentityRefused ? Optional.empty() : Optional.of(IDENTITY);
    }

    /** What cannot be read is taken for a refusal: the other coding is always understood. */
    private static double quality(String parameters) {
        for (String parameter : parameters.split(";", -1)) {
            String stripped = parameter.strip();
            if (stripped.regionMatches(true, 0, "q=", 0, 2)) {
                try {
                    double quality = Double.parseDouble(stripped.substring(2));
                    return quality >= 0 && quality <= 1 ? quality : 0;
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
