package uk.luton2040.delivery.risk;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Whoever judges a risk does so by rules that do not change meanwhile, and whoever changes rules sees every risk: the
 * former share this lock, the latter hold it alone, until the transaction ends. Take it before reading anything.
 */
@ApplicationScoped
public class RiskLock {
    /** "risk" in ASCII. */
    private static final long KEY = 0x7269736bL;

    private final AgroalDataSource database;

    RiskLock(AgroalDataSource database) {
        this.database = database;
    }

    void share() {
        take("select pg_advisory_xact_lock_shared(?)");
    }

    public void holdAlone() {
        take("select pg_advisory_xact_lock(?)");
    }

    private void take(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setLong(1, KEY);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the lock on risks could not be taken", e);
        }
    }
}
