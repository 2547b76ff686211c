package uk.luton2040.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import uk.luton2040.measures.period.Period;
import uk.luton2040.parts.PartFailed;

/**
 * Many boards with forty quarterly KPIs each, every KPI broken down by five wards; and measurements of them, written
 * into the reporting service's journal in the form of the event of a posted value: a million of them would take the
 * better part of an hour to be posted.
 */
final class ManyRevisions {
    static final int KPIS_EACH = 40;
    static final int WARDS = 5;

    private static final Duration TO_GENERATE = Duration.ofMinutes(15);

    /** The current one, of which nothing is generated. */
    static final Period OPENED = Period.parse("FY2021-Q3");

    /** "journal" in ASCII, as the absorber has it. */
    private static final long ABSORBER_LOCK = 0x6a6f75726e616cL;

    private static final Pattern REVISIONS =
            Pattern.compile("(\"epoch\":\\d+,\"revision\":)\\d+(,.*\"published\":\\{\"revision\":)\\d+");
    private static final Pattern VALUE = Pattern.compile("\"value\":[\\d.]+");

    /** Parameters: place of the first microsecond, revisions, quarters, first and last KPI, pattern. */
    private static final String GENERATE = """
            insert into journal (known_at, type, id, epoch, revision, kpi, event)
            select ?::timestamptz
                    + (((r::bigint * cardinality(quarters) + q) * (last - first) + k - first) * %1$d + w)
                    * interval '1 microsecond',
                'luton2040.measurement.measurement.v1', id::text, 1, r + 1, kpi,
                format(pattern, id, r + 1, kpi, quarters[q], 'ward-' || lpad(w::text, 2, '0'),
                    organisations[1 + k %% cardinality(organisations)],
                    (100 + (k * 31 + w * 7 + q * 13 + r * 3) %% 900) || '.25')
            from (select ?::text[] quarters, ?::text[] organisations, ?::int first, ?::int last, ?::text pattern) given
            cross join generate_series(0, ? - 1) r
            cross join generate_series(1, cardinality(quarters)) q
            cross join generate_series(first, last - 1) k
            cross join generate_series(0, %1$d - 1) w
            cross join lateral (select 'LOAD-' || lpad(k::text, 5, '0') kpi) named
            cross join lateral (select md5(kpi || quarters[q] || w)::uuid id) identified
            """.formatted(WARDS);

    private static final String KEEP_NEWEST = """
            insert into current_fact (type, id, epoch, revision, kpi, event)
            select type, id, epoch, revision, kpi, event from journal where known_at >= ? and revision = ?
            """;

    private final Path folder;
    private final int boards;

    /** Instants between which something was generated. */
    record Span(Instant from, Instant until, long rows) {
        Instant at(double share) {
            return from.plus((long) (ChronoUnit.MICROS.between(from, until) * share), ChronoUnit.MICROS);
        }
    }

    /** @param folder the data, {@code deploy/luton2040} */
    ManyRevisions(Path folder, int boards) {
        this.folder = folder;
        this.boards = boards;
    }

    int boards() {
        return boards;
    }

    int kpis() {
        return boards * KPIS_EACH;
    }

    static String board(int board) {
        return "bench-board-%03d".formatted(board);
    }

    static String scorecard(int board) {
        return "bench-%03d".formatted(board);
    }

    static String code(int kpi) {
        return "LOAD-%05d".formatted(kpi);
    }

    /** The codes of a board's KPIs. */
    static List<String> codes(int board) {
        return IntStream.range(board * KPIS_EACH, (board + 1) * KPIS_EACH)
                .mapToObj(ManyRevisions::code)
                .toList();
    }

    static int organisation(int kpi) {
        return kpi % ManyValues.ORGANISATIONS.size();
    }

    /** Quarters before the opened one, the newest first. */
    static List<String> quarters(int skipped, int count) {
        List<String> quarters = new ArrayList<>();
        Period quarter = OPENED;
        for (int i = 0; i < skipped + count; i++) {
            quarter = quarter.previous();
            if (i >= skipped) {
                quarters.add(quarter.code());
            }
        }
        return quarters;
    }

    SequencedMap<String, byte[]> catalogue() throws IOException {
        return new InventedCatalogue(folder, "quarterly", WARDS)
                .tables(IntStream.range(0, kpis())
                        .mapToObj(kpi ->
                                new InventedCatalogue.Kpi(code(kpi), ManyValues.ORGANISATIONS.get(organisation(kpi))))
                        .toList());
    }

    /**
     * Measurements of these boards' KPIs, each revised as often.
     *
     * @param reporting to the service's database, in no transaction
     * @param quarters none of which the boards have measurements of yet
     */
    static Span generate(Connection reporting, int firstBoard, int boards, List<String> quarters, int revisions)
            throws SQLException {
        String pattern = pattern(reporting);
        reporting.setNetworkTimeout(Runnable::run, (int) TO_GENERATE.toMillis());
        reporting.setAutoCommit(false);
        try (Statement statement = reporting.createStatement();
                PreparedStatement insert = reporting.prepareStatement(GENERATE);
                PreparedStatement keep = reporting.prepareStatement(KEEP_NEWEST)) {
            statement.execute("select pg_advisory_xact_lock(%d)".formatted(ABSORBER_LOCK));
            Instant from =
                    instant(statement, "select max(known_at) from journal").plus(1, ChronoUnit.MILLIS);
            insert.setTimestamp(1, Timestamp.from(from));
            insert.setArray(2, reporting.createArrayOf("text", quarters.toArray()));
            insert.setArray(3, reporting.createArrayOf("text", ManyValues.ORGANISATIONS.toArray()));
            insert.setInt(4, firstBoard * KPIS_EACH);
            insert.setInt(5, (firstBoard + boards) * KPIS_EACH);
            insert.setString(6, pattern);
            insert.setInt(7, revisions);
            long rows = insert.executeLargeUpdate();
            keep.setTimestamp(1, Timestamp.from(from));
            keep.setInt(2, revisions);
            keep.executeUpdate();
            Instant until = instant(statement, "select max(known_at) from journal");
            reporting.commit();
            reporting.setAutoCommit(true);
            statement.execute("vacuum analyze journal, current_fact");
            return new Span(from, until, rows);
        } finally {
            reporting.setAutoCommit(true);
        }
    }

    /** The event of a value that was posted and published, with places for what another one has of its own. */
    private static String pattern(Connection reporting) throws SQLException {
        try (Statement statement = reporting.createStatement();
                ResultSet row = statement.executeQuery("""
                        select id, kpi, event, event::jsonb #>> '{state,period}', event::jsonb #>> '{state,category}',
                            event::jsonb #>> '{state,organisation}'
                        from current_fact
                        where type = 'luton2040.measurement.measurement.v1' and event like '%"published":{%'
                        order by id limit 1
                        """)) {
            if (!row.next()) {
                throw new PartFailed("No published value has reached the journal");
            }
            return pattern(
                    row.getString(3),
                    row.getString(1),
                    row.getString(2),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6));
        }
    }

    static String pattern(String event, String id, String kpi, String period, String category, String organisation) {
        String withPlaces = event.replace("%", "%%")
                .replace(id, "%1$s")
                .replace(quoted(kpi), "\"%3$s\"")
                .replace(quoted(period), "\"%4$s\"")
                .replace(quoted(category), "\"%5$s\"")
                .replace(quoted(organisation), "\"%6$s\"");
        Matcher revisions = REVISIONS.matcher(withPlaces);
        if (!revisions.find()) {
            throw new PartFailed("The journal's events have another form than the benchmark knows: " + event);
        }
        return VALUE.matcher(revisions.replaceFirst("$1%2\\$s$2%2\\$s")).replaceFirst("\"value\":%7\\$s");
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static Instant instant(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }
}
