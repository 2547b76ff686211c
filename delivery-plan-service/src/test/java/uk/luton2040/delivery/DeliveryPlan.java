package uk.luton2040.delivery;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import uk.luton2040.testkit.Owner;
import uk.luton2040.testkit.Tokens;

/** What tests say to the running service. */
public final class DeliveryPlan {
    public static final String HEADING = "code,priority,outcome,title,objective,milestones\n";

    private DeliveryPlan() {}

    public static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }

    /** @param token a whole access token */
    public static RequestSpecification holding(String token) {
        return given().auth().oauth2(token);
    }

    /** Imports rows that follow the heading. */
    public static Response importing(String... rows) {
        return importingFile(HEADING + String.join("\n", rows));
    }

    public static Response importingFile(String csv) {
        return as("performance-office").multiPart(projects(csv)).post("/api/v1/imports");
    }

    /** @param tables the CSV of each */
    public static Response importingTables(Map<String, String> tables) {
        RequestSpecification request = as("performance-office");
        tables.forEach((table, csv) -> request.multiPart(part(table, csv)));
        return request.post("/api/v1/imports");
    }

    public static MultiPartSpecification projects(String csv) {
        return part("projects", csv);
    }

    public static MultiPartSpecification part(String name, String csv) {
        return new MultiPartSpecBuilder(csv.getBytes(StandardCharsets.UTF_8))
                .controlName(name)
                .fileName(name + ".csv")
                .mimeType("text/csv")
                .build();
    }

    public static Response get(String path, Object... parameters) {
        return as("audit-office").get(path, parameters);
    }

    /** With so many letters where it says {@code <number>}. */
    public static String grown(String cell) {
        return Pattern.compile("<(\\d+)>")
                .matcher(cell)
                .replaceAll(size -> "x".repeat(Integer.parseInt(size.group(1))));
    }

    /** Forgets every project and plan, so that a test knows what there is. */
    public static void clear() throws SQLException {
        try (var connection = Owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("truncate project, update_rule, plan, plan_template cascade");
        }
    }

    /** The project's own copy of the Luton catalogue. */
    public static String lutonsProjects() throws IOException {
        return deployed("luton2040/projects.csv");
    }

    /** @param file what the product ships under {@code deploy} */
    public static String deployed(String file) throws IOException {
        return Files.readString(Path.of(System.getProperty("luton2040.root"), "deploy", file));
    }

    /** Imports tables as the product ships it. */
    public static Response importingDeployed(String folder, String... tables) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String table : tables) {
            files.put(table, deployed("%s/%s.csv".formatted(folder, table)));
        }
        return importingTables(files);
    }
}
