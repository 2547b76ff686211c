package uk.luton2040.reporting.officer;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the office's pages say in words. */
@TemplateExtension
final class OfficeText {
    private OfficeText() {}

    /** "a new KPI", "another definition". */
    static String kindInWords(ReviewPage.Item proposal) {
        return switch (proposal.kind()) {
            case "add" -> "A new KPI";
            case "change" -> "Another definition";
            case "target" -> "A target";
            case "retire" -> "To be collected no more";
            case "merge" -> "To be merged into another";
            case "split" -> "To be split";
            default -> proposal.kind();
        };
    }

    /** Where the proposals are that follow; null on the last page. */
    static @Nullable String following(ReviewPage page) {
        return page.next() == null
                ? null
                : "/office/reviews/%s?after=%s"
                        .formatted(page.code(), URLEncoder.encode(page.next(), StandardCharsets.UTF_8));
    }

    static boolean isOpen(ReviewPage.Item proposal) {
        return proposal.standing().equals("open");
    }

    /** The name of the field that says what was decided about it. */
    static String outcomeField(ReviewPage.Item proposal) {
        return "outcome:" + proposal.number();
    }

    static String whyField(ReviewPage.Item proposal) {
        return "why:" + proposal.number();
    }

    /** "Rough sleepers, July to September 2021". */
    static String named(WaitingValue value) {
        return "%s, %s, %s%s"
                .formatted(
                        value.title(),
                        value.period(),
                        value.organisation(),
                        value.category() == null ? "" : ", " + value.category());
    }
}
