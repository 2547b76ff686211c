package uk.luton2040.reporting.pack;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Day;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;

/** What the pages say of packs in words. */
@TemplateExtension
final class PackText {
    private PackText() {}

    /** "Draft", "Number 3", "Number 3, issue 2". */
    static String standing(PackSummary pack) {
        return standing(pack.number(), pack.issue());
    }

    private static String standing(@Nullable Integer number, int issue) {
        String again = issue == 1 ? "" : ", issue " + issue;
        return (number == null ? "Draft" : "Number " + number) + again;
    }

    static String periodLabel(PackSummary pack) {
        return Period.parse(pack.period()).label();
    }

    static boolean isIssued(PackSummary pack) {
        return pack.number() != null;
    }

    /** "Starting position", where it reports no scorecard alone. */
    static boolean isStartingPosition(PackSummary pack) {
        return pack.kind().equals(Kind.STARTING_POSITION.code());
    }

    /** "Cleared as director". */
    static String inWords(Step step) {
        return switch (step.what()) {
            case Step.ASSEMBLED -> "Assembled";
            case Step.EDITED -> "Edited";
            case Step.REFRESHED -> "Brought up to date";
            case Step.CLEARED -> "Cleared as " + step.role();
            case Step.SENT_BACK -> "Sent back" + (step.role() == null ? "" : " as " + step.role());
            case Step.REDACTED -> "Words of a provider redacted";
            case Step.ISSUED -> "Issued";
            default -> step.what();
        };
    }

    /** Who did it; what is done at the cut-off nobody does. */
    static String by(Step step) {
        return step.who().equals("reporting-service") ? "by itself" : "by " + step.who();
    }

    static String inWords(Clearances.Clearance given) {
        return "%s, as %s, on %s%s"
                .formatted(
                        given.who(),
                        given.role(),
                        Day.of(London.dateOf(given.at())),
                        given.stale() ? ": it was changed afterwards, so this does not count any more" : "");
    }

    /** "PDF", "Word", for people. */
    static String name(Issues.Listed file) {
        return switch (file.format()) {
            case "docx" -> "Word";
            case "xlsx" -> "Excel";
            case "html" -> "Web page";
            default -> file.format().toUpperCase(Locale.UK);
        };
    }

    static String size(Issues.Listed file) {
        return file.bytes() < 1_000 ? file.bytes() + " bytes" : (file.bytes() + 500) / 1_000 + " KB";
    }

    /** The name of the field its answer is typed into. */
    static String field(Point point) {
        return "answer:" + point.key();
    }

    static String inWords(Hindrance hindrance) {
        return Refusal.withoutKeys(hindrance.code(), hindrance.sentence());
    }

    /** "status", "new data". */
    static String kind(Movement movement) {
        return movement.what().replace('-', ' ');
    }

    static String day(Instant instant) {
        return Day.of(London.dateOf(instant));
    }
}
