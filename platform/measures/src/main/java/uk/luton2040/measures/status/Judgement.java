package uk.luton2040.measures.status;

import java.util.List;

/** A status with its reasons. */
public record Judgement(Status status, Explanation explanation) {
    /** For what no rule is asked about: a modelled or narrative measure, a KPI without a rule. */
    public static Judgement grey(String why) {
        return new Judgement(Status.GREY, new Explanation("No rule applies.", null, "", List.of(), List.of(), why));
    }
}
