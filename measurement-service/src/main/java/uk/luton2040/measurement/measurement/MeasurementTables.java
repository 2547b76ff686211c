package uk.luton2040.measurement.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.kit.sql.RowArrays;

/** Many measurements in one statement: what a bulk post needs, and Hibernate would do row by row. */
@ApplicationScoped
public class MeasurementTables {
    private static final String[] MEASUREMENT = {
        "uuid", "text", "text", "date", "text", "text", "text", "timestamptz", "numeric", "int8"
    };
    private static final String[] REVISION = {
        "uuid",
        "int4",
        "text",
        "numeric",
        "numeric",
        "numeric",
        "numeric",
        "int4",
        "int4",
        "int4",
        "int4",
        "numeric",
        "numeric",
        "text",
        "text",
        "text",
        "text",
        "date",
        "text",
        "text",
        "bool",
        "text",
        "text",
        "bool",
        "uuid",
        "bool",
        "text",
        "timestamptz",
        "timestamptz"
    };

    private static final String IDS = """
            select wanted.place, there.category, there.id
            from (
                select organisation, kpi, period, min(category) as first, max(category) as last, min(place) as place
                from unnest((select ?), (select ?), (select ?), (select ?)) with ordinality
                    as asked (organisation, kpi, period, category, place)
                group by organisation, kpi, period
            ) wanted
            cross join lateral (
                select m.category, m.id from measurement m
                where m.organisation = wanted.organisation and m.kpi = wanted.kpi and m.period = wanted.period
                    and m.category between wanted.first and wanted.last
                offset 0
            ) there
            """;

    private final AgroalDataSource database;
    private final ObjectMapper json;

    MeasurementTables(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Which of these there are already. The arrays stand in selects, so that the plan does not depend on their length and
     * is made once: planning each time took longer than looking up one value. A KPI's categories of a period lie side by
     * side and are looked up together, each period by itself: a join read all that the organisation has ever given.
     */
    public Map<Owned, UUID> ids(List<Owned> keys) {
        RoundTrip trip = new RoundTrip();
        Map<Owned, UUID> ids = ids(keys, trip);
        trip.make(database);
        return ids;
    }

    /**
     * As {@link #ids(List)}.
     *
     * @return filled when the trip is made
     */
    public Map<Owned, UUID> ids(List<Owned> keys, RoundTrip trip) {
        Map<Owned, UUID> ids = new HashMap<>();
        RowArrays wanted = new RowArrays("text", "text", "text", "text");
        keys.forEach(one -> wanted.add(
                one.organisation(),
                one.key().kpi(),
                one.key().period(),
                one.key().category()));
        Set<Owned> asked = Set.copyOf(keys);
        trip.read(IDS, wanted, row -> {
            Owned found = keys.get(row.getInt(1) - 1).of(row.getString(2));
            if (asked.contains(found)) {
                ids.put(found, row.getObject(3, UUID.class));
            }
        });
        return ids;
    }

    /** A measurement's key with its organisation, which make it the only one. */
    public record Owned(String organisation, MeasurementKey key) {
        private Owned of(String category) {
            return new Owned(organisation, new MeasurementKey(key.kpi(), key.period(), category));
        }
    }

    /**
     * Keeps measurements that were not there, each with its one revision, when the trip is made. All writers go in the
     * order of the keys, so that no two wait for each other.
     */
    public void insert(List<Measurement> fresh, RoundTrip trip) {
        if (fresh.isEmpty()) {
            return;
        }
        RowArrays measurements = new RowArrays(MEASUREMENT);
        RowArrays revisions = new RowArrays(REVISION);
        fresh.stream().sorted(Comparator.comparing(Measurement::key)).forEach(measurement -> {
            MeasurementKey key = measurement.key();
            measurements.add(
                    measurement.uuid(),
                    key.kpi(),
                    key.period(),
                    measurement.periodEnd(),
                    measurement.organisation(),
                    key.category(),
                    measurement.standing(),
                    measurement.firstSubmittedAt(),
                    measurement.newestValue(),
                    measurement.revision());
            revisions.add(measurement.newest().columns());
        });
        trip.write("""
                insert into measurement (id, kpi, period, period_end, organisation, category, standing,
                    first_submitted_at, newest_value, revision, lock)
                select *, 0 from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, measurements);
        trip.write("""
                insert into measurement_revision (measurement, number, standing, value, numerator, denominator,
                    projected_outturn, bronze, silver, gold, sample_size, interval_low, interval_high, quality,
                    commentary, source, evidence, received_on, reason, note, illustrative, hash, flags,
                    needs_comment, submission, rebase, submitted_by, submitted_at, published_at)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    ?, ?, ?, ?)
                """, revisions);
    }

    /** Adds to what is doubtful about the newest revisions of these. */
    public void flag(Collection<Flagged> flagged) {
        if (flagged.isEmpty()) {
            return;
        }
        RowArrays rows = new RowArrays("uuid", "text", "bool");
        flagged.forEach(one -> rows.add(one.measurement(), one.flags(), one.needsComment()));
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update measurement_revision r set flags = f.flags, needs_comment = f.needs_comment
                        from unnest(?, ?, ?) as f (measurement, flags, needs_comment)
                        where r.measurement = f.measurement
                            and number = (select max(number) from measurement_revision n where n.measurement = f.measurement)
                        """)) {
            rows.bind(connection, update);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the doubts could not be kept", e);
        }
    }

    /** @param flags all that is doubtful about its newest revision, as JSON */
    public record Flagged(UUID measurement, String flags, boolean needsComment) {}

    /** Remembers what was said before it was said anew. */
    void remember(Collection<ReplacedDraft> replaced) {
        RoundTrip trip = new RoundTrip();
        remember(replaced, trip);
        trip.make(database);
    }

    /** As {@link #remember(Collection)}, when the trip is made. */
    public void remember(Collection<ReplacedDraft> replaced, RoundTrip trip) {
        if (replaced.isEmpty()) {
            return;
        }
        RowArrays drafts = new RowArrays("uuid", "int4", "text", "text", "text", "timestamptz", "timestamptz");
        replaced.forEach(draft -> drafts.add(
                draft.measurement(),
                draft.number(),
                draft.hash(),
                written(draft.reading()),
                draft.submittedBy(),
                draft.submittedAt(),
                draft.replacedAt()));
        trip.write("""
                insert into replaced_draft (measurement, number, hash, reading, submitted_by, submitted_at, replaced_at)
                select * from unnest(?, ?, ?, ?, ?, ?, ?)
                """, drafts);
    }

    /**
     * Takes a commentary out of what is otherwise never changed.
     *
     * @return how many drafts and decisions no longer say what they said
     */
    int redact(UUID measurement, int number, String leftOver, boolean alsoFromDecisions) {
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement("select redact_commentary(?, ?, ?, ?)")) {
            call.setObject(1, measurement);
            call.setInt(2, number);
            call.setString(3, leftOver);
            call.setBoolean(4, alsoFromDecisions);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the commentary could not be redacted", e);
        }
    }

    /** The newest of that number's. */
    Optional<String> hashOfReplaced(UUID measurement, int number) {
        return replacedDrafts(measurement).reversed().stream()
                .filter(draft -> draft.number() == number)
                .map(ReplacedDraftView::hash)
                .findFirst();
    }

    /** Oldest first. */
    List<ReplacedDraftView> replacedDrafts(UUID measurement) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select number, hash, reading, submitted_by, submitted_at, replaced_at
                        from replaced_draft where measurement = ? order by replaced_at
                        """)) {
            select.setObject(1, measurement);
            List<ReplacedDraftView> drafts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    drafts.add(new ReplacedDraftView(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getTimestamp(5).toInstant(),
                            row.getTimestamp(6).toInstant()));
                }
            }
            return drafts;
        } catch (SQLException e) {
            throw new IllegalStateException("the replaced drafts could not be read", e);
        }
    }

    private String written(Reading reading) {
        try {
            return json.writeValueAsString(reading);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
