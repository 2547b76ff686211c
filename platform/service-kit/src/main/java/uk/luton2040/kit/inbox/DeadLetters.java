package uk.luton2040.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Dead letters leave through the outbox: in the consumer's own transaction, and sent by the one relay. */
@ApplicationScoped
class DeadLetters {
    private final AgroalDataSource database;

    DeadLetters(AgroalDataSource database) {
        this.database = database;
    }

    void keep(List<DeadLetter> letters, Instant now) {
        if (letters.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox (id, aggregatetype, aggregateid, type, revision, payload, occurred_at)
                        select letter, cast(? as text), cast(? as text), cast(? as text), 1, cast(? as text),
                            cast(? as timestamptz)
                        from cast(? as uuid) letter
                        where not exists (select from outbox where id = letter)
                        """)) {
            for (DeadLetter letter : letters) {
                insert.setObject(6, UUID.nameUUIDFromBytes(letter.id().getBytes(StandardCharsets.UTF_8)));
                insert.setString(1, DeadLetter.TOPIC);
                insert.setString(2, letter.id());
                insert.setString(3, DeadLetter.TOPIC);
                insert.setString(4, letter.toJson());
                insert.setTimestamp(5, Timestamp.from(now));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the dead letters could not be written", e);
        }
    }
}
