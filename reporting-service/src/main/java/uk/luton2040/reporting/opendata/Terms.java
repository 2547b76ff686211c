package uk.luton2040.reporting.opendata;

import org.jspecify.annotations.Nullable;

/**
 * Under which conditions this may be used.
 *
 * @param notice says that data is illustrative, wherever some of it is; null where none is
 */
record Terms(
        String licence,
        String licenceUrl,
        String attribution,
        @Nullable String notice) {
    private static final String ILLUSTRATIVE =
            "This contains illustrative data: what is marked so is invented to demonstrate the product, and says nothing"
                    + " about the town.";

    static Terms of(OpenDataConfig.Licence licence, boolean isIllustrative) {
        return new Terms(licence.name(), licence.url(), licence.attribution(), isIllustrative ? ILLUSTRATIVE : null);
    }
}
