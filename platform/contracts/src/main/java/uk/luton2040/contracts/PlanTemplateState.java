package uk.luton2040.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sections that plans of a kind are written in.
 *
 * @param kind {@code delivery}, {@code service} or {@code team}
 */
public record PlanTemplateState(String code, String kind, String title, List<Section> sections) implements State {

    /**
     * @param guidance what belongs there
     * @param required a plan without it is not complete
     */
    public record Section(
            String code, String heading, @Nullable String guidance, boolean required) {}
}
