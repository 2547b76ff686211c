package uk.luton2040.delivery.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.aggregate.Edit;

/** Which baselines a change moves. A date where there was none is no move. */
final class Rebaselining {
    /** The project's end, among what can be moved. */
    static final String END = "end";

    private Rebaselining() {}

    static List<ProjectState.Rebaseline> between(ProjectTemplate before, ProjectTemplate after, Edit edit) {
        List<ProjectState.Rebaseline> moves = new ArrayList<>();
        move("start", before.start(), after.start(), edit, moves);
        move(END, before.end(), after.end(), edit, moves);
        for (Milestone was : before.milestones()) {
            DateWords became = after.milestone(was.code()).map(Milestone::date).orElse(null);
            move("milestone:" + was.code(), was.date(), became, edit, moves);
        }
        return moves;
    }

    private static void move(
            String what,
            @Nullable DateWords was,
            @Nullable DateWords became,
            Edit edit,
            List<ProjectState.Rebaseline> moves) {
        if (was != null && !Objects.equals(was, became)) {
            moves.add(new ProjectState.Rebaseline(
                    what, was.day(), DateWords.day(became), edit.why(), edit.who(), edit.at()));
        }
    }

    static String sentence(ProjectState.Rebaseline move) {
        return move.became() == null
                ? "'%s' was due %s and would be taken out"
                        .formatted(move.what(), move.was().words())
                : "'%s' would move from %s to %s"
                        .formatted(
                                move.what(), move.was().words(), move.became().words());
    }
}
