package uk.luton2040.measurement.client;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import uk.luton2040.measurement.submission.DryRun;

/** Remembers the last dry run of each registered client, and certifies those whose rows are all good. */
@ApplicationScoped
class DryRuns {
    private static final String REMEMBER = """
            insert into client_dry_run as last (client, ran_at, row_count, refused, doubts, certified_at)
            select id, ?, ?, ?, ?, ? from partner_client where client_id = ? and organisation = ?
            on conflict (client) do update
            set ran_at = excluded.ran_at, row_count = excluded.row_count, refused = excluded.refused,
                doubts = excluded.doubts, certified_at = coalesce(last.certified_at, excluded.certified_at)
            """;

    private final AgroalDataSource database;
    private final Clock clock;

    DryRuns(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** After the dry run's own transaction, which is rolled back. A partner's answer does not depend on it. */
    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) DryRun dryRun) {
        try {
            QuarkusTransaction.requiringNew().run(() -> remember(dryRun));
        } catch (RuntimeException e) {
            Log.warnf(e, "A dry run of %s could not be noted.", dryRun.client());
        }
    }

    private void remember(DryRun dryRun) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean certifies = dryRun.rows() > 0 && dryRun.refused() == 0;
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(REMEMBER)) {
            upsert.setObject(1, now);
            upsert.setInt(2, dryRun.rows());
            upsert.setInt(3, dryRun.refused());
            upsert.setInt(4, dryRun.doubts());
            upsert.setObject(5, certifies ? now : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            upsert.setString(6, dryRun.client());
            upsert.setString(7, dryRun.organisation());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
