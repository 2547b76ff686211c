package uk.luton2040.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.luton2040.testkit.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealPartsTest {
    private static final RealParts PARTS = new RealParts();
    private static Map<String, String> settings = Map.of();

    @BeforeAll
    static void start() {
        settings = PARTS.start();
    }

    @AfterAll
    static void stop() {
        PARTS.stop();
    }

    @Test
    void theDatabaseIsFreshAndItsRoleOrdinary() throws SQLException {
        // When
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    "select rolsuper, current_setting('fsync') from pg_roles where rolname = current_user")) {
                row.next();

                // Then
                assertThat(row.getBoolean(1)).isFalse();
                assertThat(row.getString(2)).isEqualTo("on");
            }
        }
    }

    @Test
    void onlyTheOwnerMakesTables() throws SQLException {
        // When
        try (Connection owner = connect(settings, "quarkus.flyway");
                Statement statement = owner.createStatement()) {
            statement.execute("create table probe (id int)");
        }

        // Then
        try (Connection application = connect();
                Statement statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table another (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("select * from probe"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theDatabaseGoesWithTheTest() {
        // Given
        var other = new RealParts();
        Map<String, String> its = other.start();

        // When
        other.stop();

        // Then
        assertThatThrownBy(() -> connect(its, "quarkus.datasource"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void twoStartsShareNothing() {
        // When
        var others = new RealParts();
        Map<String, String> theirs = others.start();

        // Then
        try {
            for (String own :
                    List.of("quarkus.datasource.jdbc.url", "luton2040.topic-prefix", "luton2040.consumer-group")) {
                assertThat(theirs.get(own)).isNotEqualTo(settings.get(own));
            }
        } finally {
            others.stop();
        }
    }

    @Test
    void topicsAreMadeByName() throws Exception {
        // Given
        String topic = settings.get("luton2040.topic-prefix") + "probe";
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", setting(settings, "kafka.bootstrap.servers")))) {
            // When
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();

            // Then
            assertThat(admin.listTopics().names().get()).contains(topic);
        }
    }

    @Test
    void aPartnersTokenCarriesItsRoleAndOrganisation() {
        assertThat(claims(Tokens.of("partner-housing")))
                .contains("\"aud\":\"luton2040-api\"")
                .contains("\"iss\":\"" + settings.get("quarkus.oidc.auth-server-url") + "\"")
                .contains("\"roles\":[\"data-submitter\"]")
                .contains("\"preferred_username\":\"service-account-partner-housing\"")
                .contains("\"organisation\":\"housing\"");
    }

    @Test
    void aPortalsTokenNamesItsBoard() {
        assertThat(claims(Tokens.of("portal-inclusive-economy-board")))
                .contains("\"boards\":[\"inclusive-economy-board\"]")
                .contains("\"roles\":[\"board-viewer\"]");
    }

    @Test
    void aTokenFromElsewhereLooksRightButForItsIssuer() {
        assertThat(claims(Tokens.fromElsewhere()))
                .contains("luton2040-api")
                .contains("performance-officer")
                .contains("/realms/elsewhere");
    }

    @Test
    void aClientNobodyKnowsGetsNoToken() {
        assertThatThrownBy(() -> Tokens.of("partner-nobody")).hasMessageContaining("invalid_client");
    }

    @Test
    void theProbeSaysWhatNeverHappened() {
        assertThatThrownBy(() -> eventually(
                        "pigs fly",
                        Duration.ofMillis(200),
                        () -> assertThat(false).isTrue()))
                .isInstanceOf(ConditionTimeoutException.class)
                .hasMessageContaining("it never happened that pigs fly");
    }

    private static Connection connect() throws SQLException {
        return connect(settings, "quarkus.datasource");
    }

    private static Connection connect(Map<String, String> settings, String as) throws SQLException {
        return DriverManager.getConnection(
                setting(settings, "quarkus.datasource.jdbc.url"),
                setting(settings, as + ".username"),
                setting(settings, as + ".password"));
    }

    private static String setting(Map<String, String> settings, String name) {
        return settings.getOrDefault(name, "missing: " + name);
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
