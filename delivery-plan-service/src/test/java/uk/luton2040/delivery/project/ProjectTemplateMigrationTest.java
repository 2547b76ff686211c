package uk.luton2040.delivery.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.kit.sql.JsonColumn;
import uk.luton2040.testkit.Owner;
import uk.luton2040.testkit.RealParts;

/** A database that was in use before projects were kept as templates is taken along as it is. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectTemplateMigrationTest {
    private static final String SCHEMA = "before_templates";
    private static final String LAST_BEFORE = "1";

    @Test
    void lutonsProjectsAreReadFromTheirTemplatesAsTheyWereImported() throws IOException, SQLException {
        // Given
        flyway().target(LAST_BEFORE).load().migrate();
        Map<String, ProjectTemplate> printed = printed();
        try (Connection connection = Owner.connect()) {
            connection.setSchema(SCHEMA);
            int position = 0;
            for (Map.Entry<String, ProjectTemplate> project : printed.entrySet()) {
                keep(connection, project.getKey(), project.getValue(), position++);
            }
        }

        // When
        flyway().load().migrate();

        // Then
        assertThat(printed).hasSize(35);
        assertThat(migrated()).isEqualTo(printed);
    }

    /** What an import makes of the same rows. */
    private static Map<String, ProjectTemplate> printed() throws IOException {
        Map<String, ProjectTemplate> projects = new LinkedHashMap<>();
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(DeliveryPlan.lutonsProjects())) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                List<Milestone> milestones = Stream.of(cell(row, "milestones").split(";"))
                        .filter(milestone -> !milestone.isBlank())
                        .map(Milestone::parse)
                        .toList();
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("title", cell(row, "title"));
                fields.put("priority", cell(row, "priority"));
                fields.put("milestones", Printed.over(List.of(), milestones));
                Stream.of("objective", "outcome")
                        .filter(field -> !cell(row, field).isEmpty())
                        .forEach(field -> fields.put(field, cell(row, field)));
                projects.put(cell(row, "code"), Templates.with(ProjectTemplate.BLANK, fields));
            }
        }
        return projects;
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /** As the service kept a project then. */
    private static void keep(Connection connection, String code, ProjectTemplate project, int position)
            throws SQLException {
        run(
                connection,
                """
                insert into project (code, priority, outcome, title, objective, status, reported_elsewhere, position,
                    revision, lock)
                values (?, ?, ?, ?, ?, 'not-reported', false, ?, 1, 0)
                """,
                code,
                project.priority(),
                project.outcome(),
                project.title(),
                project.objective(),
                position);
        int nth = 0;
        for (Milestone milestone : project.milestones()) {
            run(
                    connection,
                    """
                    insert into project_milestone (project, position, title, words, from_day, until_day, every_year)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    code,
                    nth++,
                    milestone.title(),
                    milestone.date().words(),
                    milestone.date().date().from(),
                    milestone.date().date().until(),
                    milestone.isEveryYear());
        }
    }

    private static void run(Connection connection, String sql, @org.jspecify.annotations.Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Map<String, ProjectTemplate> migrated() throws IOException, SQLException {
        Map<String, ProjectTemplate> projects = new LinkedHashMap<>();
        try (Connection connection = Owner.connect();
                PreparedStatement select = connection.prepareStatement(
                        "select code, template from %s.project order by position".formatted(SCHEMA));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                projects.put(row.getString(1), JsonColumn.MAPPER.readValue(row.getString(2), ProjectTemplate.class));
            }
        }
        return projects;
    }

    private static FluentConfiguration flyway() {
        Config config = ConfigProvider.getConfig();
        String owner = config.getValue("quarkus.flyway.username", String.class);
        return Flyway.configure()
                .dataSource(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        owner,
                        config.getValue("quarkus.flyway.password", String.class))
                .schemas(SCHEMA)
                .outOfOrder(true)
                .locations("db/kit", "db/migration")
                .placeholders(Map.of("application-role", owner));
    }
}
