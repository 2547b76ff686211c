package uk.luton2040.delivery.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static uk.luton2040.testkit.Eventually.eventuallyTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import uk.luton2040.testkit.Owner;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.mail.MailServer;

/** Two replicas that remind at the same moment. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class TwoAtOnceTest {

    @Test
    void ofTwoWhoRemindAtOnceOneSends() throws Exception {
        // Given
        OwingLead lead = OwingLead.told();
        lead.isWrittenTo();
        try (var replica = Owner.connect();
                var statement = replica.createStatement();
                var here = Executors.newSingleThreadExecutor()) {
            replica.setAutoCommit(false);
            statement.execute("""
                    with theirs as (
                        insert into reminder (addressee, day, kinds, state, attempts, leased_until, made_at)
                        values ('%1$s', date '%2$s', 'on-the-day', 'SENT', 1, now(), now()) returning id)
                    insert into reminder_claim select '%1$s', 'on-the-day', date '%2$s', id from theirs""".formatted(lead.name(), OwingLead.TODAY));

            // When
            var answer = here.submit(OwingLead::send);
            eventuallyTrue("the other's claim is waited for", () -> isWaitedFor(statement));
            replica.commit();

            // Then
            answer.get().then().statusCode(200).body(lead.field("id"), hasSize(0));
            assertThat(MailServer.mailsTo(lead.address())).isEmpty();
        }
    }

    private static boolean isWaitedFor(Statement statement) {
        try (var waiting =
                statement.executeQuery("select 1 from pg_locks where locktype = 'transactionid' and not granted")) {
            return waiting.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
