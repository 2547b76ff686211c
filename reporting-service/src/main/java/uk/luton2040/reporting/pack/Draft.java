package uk.luton2040.reporting.pack;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.reporting.view.ReportJson;

/**
 * A pack that is worked on. Every change is a new draft with the next revision.
 *
 * @param issue counts the issues of the meeting's pack from 1
 * @param supersedes the issue it is to replace; null for the first
 * @param because why there is to be another issue
 * @param hands who assembled, refreshed or edited it: they do not clear it
 */
record Draft(
        String id,
        long revision,
        Kind kind,
        String scorecard,
        int issue,
        @Nullable String supersedes,
        @Nullable String because,
        Made made,
        Words words,
        List<String> hands) {

    static Draft first(Kind kind, String scorecard, Made made, String who) {
        return new Draft(
                kind.id(made.meeting().code(), scorecard, 1),
                1,
                kind,
                scorecard,
                1,
                null,
                null,
                made,
                Words.NONE,
                List.of(who));
    }

    /** The next issue of an issued pack, with the texts of the one it replaces. */
    static Draft next(Issues.Issued issued, String because, Made made, String who) {
        return new Draft(
                issued.kind().id(issued.meeting(), issued.scorecard(), issued.issue() + 1),
                1,
                issued.kind(),
                issued.scorecard(),
                issued.issue() + 1,
                issued.id(),
                because,
                made,
                issued.words(),
                List.of(who));
    }

    MeetingState meeting() {
        return made.meeting();
    }

    Draft edited(Words newWords, String who) {
        return changed(made, newWords, who);
    }

    Draft refreshed(Made newlyMade, String who) {
        return changed(newlyMade, words, who);
    }

    /** The same after a step that leaves its content as it is. */
    Draft stepped() {
        return new Draft(id, revision + 1, kind, scorecard, issue, supersedes, because, made, words, hands);
    }

    private Draft changed(Made newlyMade, Words newWords, String who) {
        return new Draft(
                id,
                revision + 1,
                kind,
                scorecard,
                issue,
                supersedes,
                because,
                newlyMade,
                newWords,
                Stream.concat(hands.stream(), Stream.of(who)).distinct().toList());
    }

    /** What a clearance is bound to: all that a reader of the pack sees. */
    String hash() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", id);
        content.put("because", String.valueOf(because));
        content.put("meeting", meeting());
        content.put("previous", String.valueOf(made.previous()));
        content.put("words", words);
        content.put("document", Sha256.of(made.document()));
        return Sha256.of(ReportJson.bytes(content));
    }

    Contents contents() {
        return Contents.of(kind, made.document());
    }

    Step step(String what, String who, @Nullable String role, @Nullable String why, Instant at) {
        return new Step(revision, what, who, role, why, hash(), at);
    }
}
