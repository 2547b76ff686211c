package uk.luton2040.catalogue.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.luton2040.measures.period.Frequency;

/** What must be answered before a KPI can be active or judged. */
public final class OpenQuestions {
    private OpenQuestions() {}

    /** The gaps that keep a KPI from being active: provider, frequency, value type, and words still in doubt. */
    public static List<String> gaps(Definition definition) {
        List<String> gaps = new ArrayList<>();
        if (definition.providers().isEmpty() && Settled.isOpen(definition.provider())) {
            gaps.add("Who provides it?");
        } else if (definition.providers().isEmpty()) {
            gaps.add("Who is '%s'? No organisation has that name.".formatted(definition.provider()));
        }
        if (Settled.isOpen(definition.frequency())) {
            gaps.add(
                    definition.frequency() == null
                            ? "How often is it collected?"
                            : "How often is it collected? The paper says '%s'.".formatted(definition.frequency()));
        } else if (Optional.ofNullable(definition.frequency())
                .flatMap(Frequency::of)
                .isEmpty()) {
            gaps.add("'%s' is no frequency this product knows.".formatted(definition.frequency()));
        }
        if (Settled.isDoubtful(definition.included())) {
            gaps.add("Does it belong to the scorecard? The paper says '%s'.".formatted(definition.included()));
        }
        if (Settled.isDoubtful(definition.unit())) {
            gaps.add("What is its unit? The paper says '%s'.".formatted(definition.unit()));
        }
        return gaps;
    }

    /** The paper's own question first, then the gaps, then targets that cannot be judged as printed, then those recorded. */
    static List<String> all(Definition definition, Stream<Figure> figures, List<Question> recorded) {
        return Stream.of(
                        Stream.ofNullable(definition.openQuestion()),
                        gaps(definition).stream(),
                        figures.flatMap(OpenQuestions::about),
                        recorded.stream().filter(Question::isOpen).map(Question::text))
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
