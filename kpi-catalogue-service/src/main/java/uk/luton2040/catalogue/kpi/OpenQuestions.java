package uk.luton2040.catalogue.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.luton2040.measures.period.Frequency;

/** What must be answered before a KPI can be active or judged. */
final class OpenQuestions {
    private OpenQuestions() {}

    /** The gaps that keep a KPI from being active: provider, frequency, value type, and words still in doubt. */
    static List<String> gaps(Listing listing, List<String> providers) {
        List<String> gaps = new ArrayList<>();
        if (Settled.isOpen(listing.provider())) {
            gaps.add("Who provides it?");
        } else if (providers.isEmpty()) {
            gaps.add("Who is '%s'? No organisation has that name.".formatted(listing.provider()));
        }
        if (Settled.isOpen(listing.frequency())) {
            gaps.add(
                    listing.frequency() == null
                            ? "How often is it collected?"
                            : "How often is it collected? The paper says '%s'.".formatted(listing.frequency()));
        } else if (Optional.ofNullable(listing.frequency())
                .flatMap(Frequency::of)
                .isEmpty()) {
            gaps.add("'%s' is no frequency this product knows.".formatted(listing.frequency()));
        }
        if (Settled.isDoubtful(listing.included())) {
            gaps.add("Does it belong to the scorecard? The paper says '%s'.".formatted(listing.included()));
        }
        if (Settled.isDoubtful(listing.unit())) {
            gaps.add("What is its unit? The paper says '%s'.".formatted(listing.unit()));
        }
        return gaps;
    }

    /** The paper's own question first, then the gaps, then targets that cannot be judged as printed. */
    static List<String> all(Listing listing, List<String> providers, List<Figure> figures) {
        return Stream.of(
                        Stream.ofNullable(listing.openQuestion()),
                        gaps(listing, providers).stream(),
                        figures.stream().flatMap(OpenQuestions::about))
                .flatMap(questions -> questions)
                .toList();
    }

    private static Stream<String> about(Figure figure) {
        if (!figure.isNumber()) {
            return Stream.of(
                    "The printed %s '%s' is not a value: what is meant?".formatted(figure.kind(), figure.printed()));
        }
        if (figure.period() == null && !figure.illustrative()) {
            return Stream.of(
                    "The printed %s %s has no period: when is it for?".formatted(figure.kind(), figure.printed()));
        }
        return Stream.empty();
    }
}
