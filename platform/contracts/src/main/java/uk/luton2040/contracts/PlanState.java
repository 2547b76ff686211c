package uk.luton2040.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vision or corporate plan with its priorities and target outcomes. */
public record PlanState(
        String code,
        String title,
        String kind,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String follows,
        List<Priority> priorities,
        List<Outcome> outcomes)
        implements State {

    public record Priority(String code, String shortTitle, String title, String kind, int sortOrder) {}

    public record Outcome(String code, String priority, String title) {}
}
