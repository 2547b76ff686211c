package uk.luton2040.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, service or team plan as it is in its newest edition.
 *
 * @param kind {@code delivery}, {@code service} or {@code team}
 * @param parent the delivery or service plan it follows from
 * @param cataloguePlan the vision or corporate plan it follows from
 * @param from the first of the years it covers, as a period code
 * @param to the last of them
 * @param span the time it covers in the paper's own words, where those are no years
 * @param edition the year for which it was last written anew; null for one that is not written by years
 * @param editions all years for which it was written, oldest first
 * @param reporting how often an update is owed, {@code quarterly} or {@code six-monthly}; null for never
 * @param template by whose sections it is written
 * @param promises what it promises to deliver
 * @param priorities those it works towards as a whole
 * @param source where it is printed
 * @param illustrative invented for demonstration, agreed by nobody
 */
public record DeliveryPlanState(
        String code,
        String kind,
        String title,
        @Nullable String parent,
        @Nullable String cataloguePlan,
        @Nullable String from,
        @Nullable String to,
        @Nullable String span,
        @Nullable String edition,
        List<String> editions,
        @Nullable Person owner,
        @Nullable String reporting,
        @Nullable String template,
        List<Section> sections,
        List<String> promises,
        List<String> priorities,
        List<String> outcomes,
        List<String> kpis,
        List<String> projects,
        @Nullable String source,
        boolean retired,
        boolean illustrative)
        implements State {

    /** @param code of the template's section */
    public record Section(String code, String text) {}
}
