package uk.luton2040.reporting.thread;

import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;

/** What the pages say of the golden thread in words. */
@TemplateExtension
final class ThreadText {
    private ThreadText() {}

    /** "service plan", "KPI". */
    static String word(GoldenThread.Node node) {
        return Walk.word(node.kind());
    }

    static String word(GoldenThread.LooseEnd end) {
        return Walk.word(end.kind());
    }

    /** Where the thread can be walked on from it. */
    static String place(GoldenThread.Node node) {
        return "/golden-thread/" + node.kind() + "/" + node.code();
    }

    static String place(GoldenThread.LooseEnd end) {
        return "/golden-thread/" + end.kind() + "/" + end.code();
    }

    /** The page that tells more of it; null where there is none. */
    static @Nullable String ownPage(GoldenThread.Node node) {
        return switch (node.kind()) {
            case "kpi" -> "/kpis/" + node.code();
            case "project" -> "/projects/" + node.code();
            default -> null;
        };
    }

    /** A KPI that is not collected yet says so. */
    static @Nullable String note(GoldenThread.Node node) {
        return node.standing() == null || node.standing().equals("active")
                ? null
                : node.standing().replace('-', ' ');
    }
}
