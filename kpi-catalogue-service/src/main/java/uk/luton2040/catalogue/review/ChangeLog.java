package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A review read back, for members: what was decided of each KPI, in words.
 *
 * @param open how many proposals are not decided yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeLog(String review, String title, String status, long open, List<Entry> entries) {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#&|~]");

    /**
     * @param sentences what changed, or would have changed
     * @param impact what it did to statuses, as members saw it when they decided; null where nobody had calculated it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            int proposal,
            String outcome,
            String kind,
            String kpi,
            String title,
            LocalDate effectiveFrom,
            List<String> sentences,
            String proposedBecause,
            String minutes,
            @Nullable String decidedBecause,
            @Nullable String impact) {}

    /** @param impacts in the proposals' order, one for each */
    static ChangeLog of(Review review, List<Proposal> proposals, List<ImpactView> impacts) {
        List<Entry> entries = IntStream.range(0, proposals.size())
                .filter(i -> proposals.get(i).isDecided())
                .mapToObj(i -> entry(proposals.get(i), impacts.get(i)))
                .toList();
        return new ChangeLog(
                review.id(),
                review.title(),
                review.state().status(),
                proposals.stream().filter(Proposal::isOpen).count(),
                entries);
    }

    private static Entry entry(Proposal proposal, ImpactView impact) {
        Decision decision = Objects.requireNonNull(proposal.decision());
        return new Entry(
                proposal.number(),
                proposal.standing().code(),
                proposal.kind().code(),
                proposal.kpi(),
                proposal.outline().title(),
                proposal.outline().effectiveFrom(),
                proposal.outline().sentences(),
                proposal.asked().why(),
                decision.minutes(),
                decision.why(),
                decision.impactSeen() ? impact.sentence() : null);
    }

    /** As a document, ready for a paper (CommonMark). */
    String text() {
        StringBuilder text = new StringBuilder("# %s\n".formatted(line(title)));
        if (open > 0) {
            text.append("\n%d proposals are not decided yet.\n".formatted(open));
        }
        entries.forEach(entry -> write(entry, text));
        return text.toString();
    }

    private static void write(Entry entry, StringBuilder text) {
        text.append("\n## %d. %s, %s: %s\n\n"
                .formatted(entry.proposal(), entry.kpi(), line(entry.title()), entry.outcome()));
        entry.sentences().forEach(sentence -> text.append("- %s\n".formatted(line(sentence))));
        text.append("\nProposed because: %s\n".formatted(line(entry.proposedBecause())));
        String because = entry.decidedBecause() == null ? "" : ". " + line(entry.decidedBecause());
        text.append("\nDecided: %s%s\n".formatted(line(entry.minutes()), because));
        if (entry.impact() != null) {
            text.append("\nImpact: %s\n".formatted(line(entry.impact())));
        }
    }

    /** What somebody typed is words of one line, not headings of the document. */
    private static String line(String words) {
        return MARKUP.matcher(words.replaceAll("\\s+", " ").strip()).replaceAll("\\\\$0");
    }
}
