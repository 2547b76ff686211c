package uk.luton2040.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.view.ReportJson;

/** Packs as they were issued; the database lets nobody change them, but for words that are redacted. */
@ApplicationScoped
class Issues {
    private static final String SELECT = """
            select id, board, number, kind, meeting, scorecard, issue, supersedes, meets_on, period, as_at, issued_at,
                hash, words, document
            from pack_issue
            """;

    private final Statements statements;

    Issues(Statements statements) {
        this.statements = statements;
    }

    /** @param document its figures, as they were made */
    record Issued(
            String id,
            String board,
            int number,
            Kind kind,
            String meeting,
            String scorecard,
            int issue,
            @Nullable String supersedes,
            LocalDate meetsOn,
            String period,
            Instant asAt,
            Instant issuedAt,
            String hash,
            Words words,
            byte[] document) {

        Contents contents() {
            return Contents.of(kind, document);
        }
    }

    /** One format's bytes. */
    record PackFile(String format, String mediaType, String sha256, byte[] bytes) {
        static PackFile of(String format, String mediaType, byte[] bytes) {
            return new PackFile(format, mediaType, Sha256.of(bytes), bytes);
        }
    }

    /** The next number of the board's packs, and nobody else's: whoever else issues one to it waits. */
    int takeNumber(String board) {
        statements.read("select pg_advisory_xact_lock(hashtextextended('pack ' || ?, 0))", row -> 0, board);
        return nextNumber(board);
    }

    /** As long as nobody else issues one. */
    int nextNumber(String board) {
        return statements
                .read(
                        "select coalesce(max(number), 0) + 1 from pack_issue where board = ?",
                        row -> row.getInt(1),
                        board)
                .getFirst();
    }

    void add(Issued pack, List<PackFile> files) {
        statements.write(
                """
                insert into pack_issue (id, board, number, kind, meeting, scorecard, issue, supersedes, meets_on, period,
                    as_at, issued_at, hash, words, document)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                pack.id(),
                pack.board(),
                pack.number(),
                pack.kind().code(),
                pack.meeting(),
                pack.scorecard(),
                pack.issue(),
                pack.supersedes(),
                pack.meetsOn(),
                pack.period(),
                pack.asAt(),
                pack.issuedAt(),
                pack.hash(),
                new String(ReportJson.bytes(pack.words()), StandardCharsets.UTF_8),
                pack.document());
        addFiles(pack.id(), files);
    }

    /** Those that are there already stay. */
    void addFiles(String id, List<PackFile> files) {
        files.forEach(file -> statements.write("""
                insert into pack_file (pack, format, media_type, sha256, bytes) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, id, file.format(), file.mediaType(), file.sha256(), file.bytes()));
    }

    Optional<Issued> find(String id) {
        return statements.read(SELECT + "where id = ?", Issues::issued, id).stream()
                .findFirst();
    }

    /** The newest issue of the meeting's pack. */
    Optional<Issued> of(String meeting, String scorecard, Kind kind) {
        return statements
                .read(
                        SELECT + "where meeting = ? and scorecard = ? and kind = ? order by issue desc limit 1",
                        Issues::issued,
                        meeting,
                        scorecard,
                        kind.code())
                .stream()
                .findFirst();
    }

    /** What the board received last of that kind. */
    Optional<Issued> last(String board, String scorecard, Kind kind) {
        return statements
                .read(
                        SELECT + "where board = ? and scorecard = ? and kind = ? order by number desc limit 1",
                        Issues::issued,
                        board,
                        scorecard,
                        kind.code())
                .stream()
                .findFirst();
    }

    Optional<String> supersededBy(String id) {
        return statements.read("select id from pack_issue where supersedes = ?", row -> row.getString(1), id).stream()
                .findFirst();
    }

    Optional<PackFile> file(String id, String format) {
        return statements
                .read(
                        "select format, media_type, sha256, bytes from pack_file where pack = ? and format = ?",
                        row -> new PackFile(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4)),
                        id,
                        format)
                .stream()
                .findFirst();
    }

    /** What there is of a pack to download. */
    record Listed(String format, String mediaType, String sha256, long bytes, String href) {}

    List<Listed> files(String id) {
        return statements.read(
                "select format, media_type, sha256, length(bytes) from pack_file where pack = ? order by format",
                row -> new Listed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        "/api/v1/packs/%s.%s".formatted(id, row.getString(1))),
                id);
    }

    /**
     * Drafts and issued packs, those of the newest meetings first.
     *
     * @param boards null for all
     * @param after the key of the one that comes before the first; empty for none
     */
    List<PackSummary> page(
            PackFilter filter, boolean withDrafts, String @Nullable [] boards, String after, int atMost) {
        return statements.read(
                """
                select p.*, newer.id as superseded_by
                from (
                    select id, kind, 'draft' as state, null::int as number, issue, board, meeting, meets_on, scorecard,
                        period, as_at, null::timestamptz as issued_at, supersedes, null as hash
                    from pack_draft where ?
                    union all
                    select id, kind, 'issued', number, issue, board, meeting, meets_on, scorecard,
                        period, as_at, issued_at, supersedes, hash
                    from pack_issue
                ) p
                left join pack_issue newer on newer.supersedes = p.id
                where (?::text is null or p.board = ?) and (?::text is null or p.meeting = ?)
                    and (?::text is null or p.scorecard = ?) and (?::text is null or p.kind = ?)
                    and (?::text is null or p.state = ?)
                    and (?::text is null or p.board = any (string_to_array(?, ' ')))
                    and (?::text = '' or (to_char(p.meets_on, 'YYYY-MM-DD') || ' ' || p.id) collate "C" < ?)
                order by (to_char(p.meets_on, 'YYYY-MM-DD') || ' ' || p.id) collate "C" desc
                limit ?
                """,
                Issues::summary,
                withDrafts,
                filter.board,
                filter.board,
                filter.meeting,
                filter.meeting,
                filter.scorecard,
                filter.scorecard,
                filter.kind,
                filter.kind,
                filter.state,
                filter.state,
                boards == null ? null : "",
                boards == null ? null : String.join(" ", boards),
                after,
                after,
                atMost);
    }

    private static PackSummary summary(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        boolean isDraft = row.wasNull();
        String id = row.getString("id");
        return new PackSummary(
                id,
                row.getString("kind"),
                row.getString("state"),
                isDraft ? null : number,
                row.getInt("issue"),
                row.getString("board"),
                row.getString("meeting"),
                row.getDate("meets_on").toLocalDate(),
                row.getString("scorecard"),
                row.getString("period"),
                row.getTimestamp("as_at").toInstant(),
                isDraft ? null : row.getTimestamp("issued_at").toInstant(),
                row.getString("hash"),
                row.getString("supersedes"),
                row.getString("superseded_by"),
                "/api/v1/packs/" + id);
    }

    private static Issued issued(ResultSet row) throws SQLException {
        return new Issued(
                row.getString("id"),
                row.getString("board"),
                row.getInt("number"),
                Kind.of(row.getString("kind")),
                row.getString("meeting"),
                row.getString("scorecard"),
                row.getInt("issue"),
                row.getString("supersedes"),
                row.getDate("meets_on").toLocalDate(),
                row.getString("period"),
                row.getTimestamp("as_at").toInstant(),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("hash"),
                ReportJson.read(row.getString("words").getBytes(StandardCharsets.UTF_8), Words.class),
                row.getBytes("document"));
    }
}
