package uk.luton2040.reporting.portal;

import java.net.URI;
import java.util.Locale;

/**
 * Where a web page is from, as browsers name it: scheme, host, and the port where it is not the scheme's own.
 *
 * @param text as in {@code https://www.luton.gov.uk}
 */
public record Origin(String text) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** @throws IllegalArgumentException for anything that no browser would send as an origin */
    public Origin {
        URI uri = URI.create(text.strip());
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean isOrigin = (scheme.equals("https") || scheme.equals("http"))
                && uri.getHost() != null
                && uri.getRawPath().isEmpty()
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
        if (!isOrigin) {
            throw new IllegalArgumentException(
                    "'%s' is not the origin of a portal; one reads like https://www.luton.gov.uk".formatted(text));
        }
        boolean isUsual = uri.getPort() == (scheme.equals("https") ? HTTPS : HTTP);
        text = scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT)
                + (uri.getPort() < 0 || isUsual ? "" : ":" + uri.getPort());
    }
}
