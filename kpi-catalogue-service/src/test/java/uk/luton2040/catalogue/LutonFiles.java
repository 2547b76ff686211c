package uk.luton2040.catalogue;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import uk.luton2040.testkit.Tokens;

/** The product's own copy of the Luton catalogue, posted as an officer's client would. */
public final class LutonFiles {
    public static final Path FOLDER = Path.of(System.getProperty("luton2040.root"), "deploy", "luton2040");
    public static final List<String> TABLES = List.of(
            "plans",
            "priorities",
            "outcomes",
            "organisations",
            "boards",
            "board-priorities",
            "scorecards",
            "kpis",
            "figures",
            "luton-2040-measures");

    private LutonFiles() {}

    /** Other tests make things of their own, whose codes begin with {@code T-} or {@code t-}. */
    public static boolean isLutons(String code) {
        return !code.startsWith("T-") && !code.startsWith("t-");
    }

    public static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.of("catalogue-office"));
    }

    public static RequestSpecification viewer() {
        return given().auth().oauth2(Tokens.of("audit-office"));
    }

    public static Response importAll() {
        RequestSpecification request = editor();
        for (String table : TABLES) {
            request.multiPart(table, FOLDER.resolve(table + ".csv").toFile(), "text/csv");
        }
        return request.post("/api/v1/imports?plan=luton-2040");
    }

    /** One table of the given text. */
    public static Response importText(String table, String csv) {
        return editor().multiPart(
                        table, table + ".csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/imports?plan=luton-2040");
    }
}
