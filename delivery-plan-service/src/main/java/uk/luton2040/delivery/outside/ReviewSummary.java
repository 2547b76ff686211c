package uk.luton2040.delivery.outside;

import java.util.List;

/**
 * What became of a review's recommendations.
 *
 * @param accepted wholly
 * @param partlyAccepted and with a reason, as those that were not
 * @param overdue accepted, wholly or partly, due before today and not done
 * @param withoutAction the codes of those accepted, wholly or partly, that are not done and on which there is no open
 *     action
 */
public record ReviewSummary(
        String review,
        String title,
        int recommendations,
        int undecided,
        int accepted,
        int partlyAccepted,
        int notAccepted,
        int done,
        int overdue,
        List<String> withoutAction) {}
