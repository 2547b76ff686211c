package uk.luton2040.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likelihood and impact make a score, and into which band a score falls.
 *
 * @param likelihood the words for 1, 2, 3 and so on
 * @param impact as many words as there are for likelihood
 * @param bands in order of their scores; the first begins at 1
 */
public record RiskMatrixState(
        String code,
        String title,
        List<String> likelihood,
        List<String> impact,
        List<Band> bands,
        @Nullable String note)
        implements State {

    /**
     * @param colour as a word, such as {@code amber}
     * @param from its lowest score; it ends where the next begins
     */
    public record Band(String name, String colour, int from) {}
}
