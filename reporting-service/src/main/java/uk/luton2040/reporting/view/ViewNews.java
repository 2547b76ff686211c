package uk.luton2040.reporting.view;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;

/**
 * Hears from the database, on a connection of its own, which views were written by whichever replica, and tells it on
 * here. Being told in the writing transaction, nobody hears of what was rolled back, or before it can be read.
 */
@ApplicationScoped
public class ViewNews {
    static final String CHANNEL = "luton2040_views";

    /** In place of a view's key: any view may be another. */
    static final String EVERYTHING = "*";

    private static final int WAIT_MILLIS = 1_000;
    private static final long PAUSE_MILLIS = 500;
    private static final String PATIENCE_SECONDS = "3";

    /** So long after the connection was last known to work, what it has told is believed. */
    private static final long BELIEVED_NANOS = Duration.ofSeconds(5).toNanos();

    private final String url;
    private final Properties properties = new Properties();
    private final Event<Heard> told;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean listening;
    private volatile long provenAt;

    /** @param keys of views that were written; none says nothing where everything may have been */
    public record Heard(Set<Views.Key> keys, boolean isEverything) {}

    ViewNews(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            Event<Heard> told) {
        this.url = url;
        this.told = told;
        this.thread = Thread.ofPlatform().name("view-news").daemon().unstarted(this::run);
        PGProperty.USER.set(properties, username);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.CONNECT_TIMEOUT.set(properties, PATIENCE_SECONDS);
        PGProperty.SOCKET_TIMEOUT.set(properties, PATIENCE_SECONDS);
        PGProperty.APPLICATION_NAME.set(properties, "view-news");
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** Whether what it has told is all that has changed, but for what happened a moment ago. */
    public boolean isHeard() {
        return listening && System.nanoTime() - provenAt < BELIEVED_NANOS;
    }

    private void run() {
        while (running) {
            try (Connection connection = DriverManager.getConnection(url, properties);
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                provenAt = System.nanoTime();
                told.fire(new Heard(Set.of(), true));
                listening = true;
                listen(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    Log.warn("Changes of views are not heard; they are read from the database meanwhile", e);
                }
            } finally {
                listening = false;
            }
            pause();
        }
    }

    /** A dead connection says nothing, like a quiet one: it is asked every second, and must answer. */
    private void listen(PGConnection connection, Statement statement) throws SQLException {
        while (running) {
            PGNotification[] notifications = connection.getNotifications(WAIT_MILLIS);
            if (notifications != null && notifications.length > 0) {
                told.fire(heard(notifications));
            }
            long asked = System.nanoTime();
            statement.execute("select 1");
            PGNotification[] meanwhile = connection.getNotifications();
            if (meanwhile != null && meanwhile.length > 0) {
                told.fire(heard(meanwhile));
            }
            provenAt = asked;
        }
    }

    private static Heard heard(PGNotification... notifications) {
        Set<Views.Key> keys = Stream.of(notifications)
                .flatMap(notification -> key(notification.getParameter()).stream())
                .collect(Collectors.toSet());
        return new Heard(
                keys,
                Stream.of(notifications)
                        .anyMatch(
                                notification -> key(notification.getParameter()).isEmpty()));
    }

    static String payload(Views.Key key) {
        return key.board() + "/" + key.scorecard();
    }

    private static Optional<Views.Key> key(String payload) {
        int slash = payload.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : Optional.of(new Views.Key(payload.substring(0, slash), payload.substring(slash + 1)));
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
