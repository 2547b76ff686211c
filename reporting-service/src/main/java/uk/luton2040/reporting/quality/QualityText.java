package uk.luton2040.reporting.quality;

import io.quarkus.qute.TemplateExtension;

/** What the pages say of the data's quality in words. */
@TemplateExtension
final class QualityText {
    private QualityText() {}

    /** "61 of 85 (72%)". */
    static String share(QualityOverview.Counts counts, int some) {
        return counts.collected() == 0
                ? String.valueOf(some)
                : "%d of %d (%d%%)".formatted(some, counts.collected(), Math.round(100.0 * some / counts.collected()));
    }
}
