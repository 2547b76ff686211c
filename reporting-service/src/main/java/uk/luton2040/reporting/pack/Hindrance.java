package uk.luton2040.reporting.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.measures.period.Day;

/** Why a draft cannot be issued, or cleared, as it is. */
record Hindrance(String code, String sentence) {

    /**
     * What stands in the way of a clearance: nobody clears what is not ready.
     *
     * @param meeting as it is known now; null when it is not any more
     */
    static List<Hindrance> ofClearing(Draft draft, List<Point> points, @Nullable MeetingState meeting, Instant now) {
        List<Hindrance> found = new ArrayList<>();
        Timetable days = new Timetable(draft.meeting());
        if (now.isBefore(days.cutOffMoment())) {
            found.add(new Hindrance(
                    "before-cut-off",
                    "Values are taken until the cut-off on %s; it is brought up to it then, and cleared afterwards."
                            .formatted(Day.of(draft.meeting().cutOff()))));
        }
        if (meeting == null || meeting.status().equals("cancelled")) {
            found.add(new Hindrance("meeting-cancelled", "The meeting is cancelled."));
        } else if (!meeting.equals(draft.meeting())) {
            found.add(
                    new Hindrance("meeting-changed", "The meeting or its days have changed since: refresh the draft."));
        }
        List<String> unanswered =
                points.stream().filter(Point::isOpen).map(Point::key).toList();
        if (!unanswered.isEmpty()) {
            found.add(new Hindrance(
                    "unanswered", "What must be answered is not: %s.".formatted(String.join(", ", unanswered))));
        }
        return found;
    }

    static List<Hindrance> ofIssuing(
            Draft draft, Clearances clearances, List<Point> points, @Nullable MeetingState meeting, Instant now) {
        List<Hindrance> found = new ArrayList<>(ofClearing(draft, points, meeting, now));
        found.addAll(clearances.hindrances());
        return found;
    }
}
