package uk.luton2040.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.reporting.journal.Redacted;
import uk.luton2040.reporting.view.ReportJson;

/** Packs that are worked on, and every step of a pack's life. */
@ApplicationScoped
class Drafts {
    private static final String SELECT = """
            select id, revision, kind, scorecard, issue, supersedes, because, timetable, made_at, previous, words, hands,
                document
            from pack_draft
            """;

    private final Statements statements;

    Drafts(Statements statements) {
        this.statements = statements;
    }

    /** Whether it was kept: false while the meeting has a draft of that kind already. */
    boolean add(Draft draft) {
        Contents contents = draft.contents();
        return statements.write(
                        """
                insert into pack_draft (id, revision, kind, meeting, scorecard, issue, supersedes, because, board,
                    meets_on, timetable, made_at, previous, period, as_at, words, hands, document)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                        draft.id(),
                        draft.revision(),
                        draft.kind().code(),
                        draft.meeting().code(),
                        draft.scorecard(),
                        draft.issue(),
                        draft.supersedes(),
                        draft.because(),
                        draft.meeting().board(),
                        draft.meeting().date(),
                        json(draft.meeting()),
                        draft.made().at(),
                        draft.made().previous(),
                        contents.period().code(),
                        contents.asAt(),
                        json(draft.words()),
                        json(draft.hands()),
                        draft.made().document())
                == 1;
    }

    /** @throws ProblemException when somebody else has changed it meanwhile */
    void replace(Draft draft) {
        Contents contents = draft.contents();
        int changed = statements.write(
                """
                update pack_draft
                set revision = ?, meets_on = ?, timetable = ?, made_at = ?, previous = ?, period = ?, as_at = ?, words = ?, hands = ?,
                    document = ?
                where id = ? and revision = ?
                """,
                draft.revision(),
                draft.meeting().date(),
                json(draft.meeting()),
                draft.made().at(),
                draft.made().previous(),
                contents.period().code(),
                contents.asAt(),
                json(draft.words()),
                json(draft.hands()),
                draft.made().document(),
                draft.id(),
                draft.revision() - 1);
        requireOne(changed, draft.id(), draft.revision() - 1);
    }

    /** Takes the words out of every draft that holds them; what was cleared of it is stale then. */
    List<Draft> redact(Redacted redacted) {
        String said = ReportJson.text(redacted.said());
        String left = ReportJson.text(redacted.left());
        return statements.read("""
                        update pack_draft set revision = revision + 1, document = redacted_document(document, ?, ?)
                        where redacted_document(document, ?, ?) <> document
                        returning id
                        """, row -> row.getString(1), said, left, said, left).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** @throws ProblemException when somebody else has changed or removed it meanwhile */
    void remove(Draft draft) {
        int removed =
                statements.write("delete from pack_draft where id = ? and revision = ?", draft.id(), draft.revision());
        requireOne(removed, draft.id(), draft.revision());
    }

    private static void requireOne(int rows, String id, long revision) {
        if (rows == 0) {
            throw new ProblemException(
                    ProblemType.STALE, "Somebody else has changed %s; it was %s.".formatted(id, ETags.of(revision)));
        }
    }

    Optional<Draft> find(String id) {
        return statements.read(SELECT + "where id = ?", Drafts::draft, id).stream()
                .findFirst();
    }

    Optional<Draft> of(String meeting, String scorecard, Kind kind) {
        return statements
                .read(
                        SELECT + "where meeting = ? and scorecard = ? and kind = ?",
                        Drafts::draft,
                        meeting,
                        scorecard,
                        kind.code())
                .stream()
                .findFirst();
    }

    void note(String id, Step step) {
        statements.write(
                "insert into pack_step (pack, revision, what, who, role, why, hash, at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                step.revision(),
                step.what(),
                step.who(),
                step.role(),
                step.why(),
                step.hash(),
                step.at());
    }

    /** Oldest first; those of an issued pack too. */
    List<Step> steps(String id) {
        return statements.read(
                "select revision, what, who, role, why, hash, at from pack_step where pack = ? order by seq",
                row -> new Step(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getTimestamp(7).toInstant()),
                id);
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("id"),
                row.getLong("revision"),
                Kind.of(row.getString("kind")),
                row.getString("scorecard"),
                row.getInt("issue"),
                row.getString("supersedes"),
                row.getString("because"),
                new Made(
                        read(row.getString("timetable"), MeetingState.class),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("previous"),
                        row.getBytes("document")),
                read(row.getString("words"), Words.class),
                List.of(read(row.getString("hands"), String[].class)));
    }

    private static String json(Object value) {
        return new String(ReportJson.bytes(value), StandardCharsets.UTF_8);
    }

    private static <T> T read(String json, Class<T> type) {
        return ReportJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
