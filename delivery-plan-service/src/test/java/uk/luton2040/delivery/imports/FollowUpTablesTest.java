package uk.luton2040.delivery.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.grown;
import static uk.luton2040.delivery.DeliveryPlan.part;
import static uk.luton2040.delivery.FollowUp.OFFICER;
import static uk.luton2040.delivery.FollowUp.lead;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.delivery.FollowUp;
import uk.luton2040.testkit.RealParts;

/** Actions, boards' requests, recommendations and what was said of them, as tables. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FollowUpTablesTest {
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("outside-reviews", """
                code,kind,title,by,reported,link,source,illustrative
                commission,commission,Final report,The commission,October 2019,,The plan,
                peers,peer-challenge,Peer challenge,Peers,March 2022,https://example.org/peers,,yes
                """);
        TABLES.put("recommendations", """
                code,review,number,text,response,reason,owner,owner_name,due,source,illustrative
                commission-1,commission,1,"Build wealth, locally",accepted,,leo.lead,Leo Lead,2022-03-31,The plan,
                commission-2,commission,2,Pay a living wage,undecided,,,,,The plan,
                peers-3a,peers,3a,Agree fewer priorities,not-accepted,They are few,,,,,yes
                """);
        TABLES.put("board-requests", """
                code,board,meeting,asked_on,request,owner,owner_name,illustrative
                fairness-1,fairness-taskforce,fairness-2021-11,2021-11-18,How many?,harriet.housing,Harriet Housing,yes
                fairness-2,fairness-taskforce,,2021-11-18,And where?,,,
                """);
        TABLES.put("actions", """
                code,kind,subject,cause,todo,owner,owner_name,due,first_due,illustrative
                a-1,kpi,ECO-17,Two contracts went,Invite three bidders,leo.lead,Leo Lead,2022-01-31,2021-12-17,yes
                a-2,board-request,fairness-1,They asked,Count them,harriet.housing,Harriet Housing,2022-02-01,2022-02-01,
                a-3,recommendation,commission-1,"Said ""so"" once",Write it,leo.lead,Leo Lead,2022-02-01,2022-02-01,
                """);
        TABLES.put("closing-rules", """
                kind,may_close,by_another
                board-request,performance-officer;owner,yes
                """);
        TABLES.put("follow-up-log", """
                kind,code,number,what,who,at,words,link
                action,a-1,1,due-moved,leo.lead,2021-12-01T09:00:00Z,2021-12-17 to 2022-01-31: no bids,
                action,a-1,2,evidence,leo.lead,2021-12-01T09:30:00.123456Z,The register,https://example.org/calls
                action,a-1,3,done,leo.lead,2021-12-02T09:00:00Z,,
                action,a-1,4,closed,olivia.officer,2021-12-03T09:00:00Z,,
                board-request,fairness-1,1,answered,olivia.officer,2021-12-03T09:00:00Z,Three,https://example.org/3
                recommendation,commission-1,1,evidence,leo.lead,2021-12-03T09:00:00Z,Minutes,https://example.org/m
                recommendation,commission-1,2,done,leo.lead,2021-12-04T09:00:00Z,,
                """);
    }

    @BeforeEach
    void nothingIsThere() throws SQLException {
        FollowUp.clear();
    }

    @Test
    void whatGoesInComesOutToTheByteAndGoesInAgainUnchanged() throws SQLException {
        // When
        importing(as(OFFICER), TABLES).then().statusCode(200).body("events", equalTo(11));

        // Then
        TABLES.forEach((table, csv) -> assertThat(exported(table)).as(table).isEqualTo(csv));
        importing(as(OFFICER), TABLES)
                .then()
                .statusCode(200)
                .body("events", equalTo(0))
                .body("tables.unchanged.sum()", equalTo(18));

        // Given
        String json = get("/api/v1/exports").asString();
        FollowUp.clear();

        // When
        as(OFFICER)
                .contentType("application/json")
                .body(json)
                .post("/api/v1/imports")
                .then()
                .statusCode(200);

        // Then
        TABLES.forEach((table, csv) -> assertThat(exported(table)).as(table).isEqualTo(csv));
        get("/api/v1/actions/a-1")
                .then()
                .body("standing", equalTo("closed"))
                .body("firstDue", equalTo("2021-12-17"))
                .body("illustrative", equalTo(true));
        get("/api/v1/board-requests/fairness-1").then().body("standing", equalTo("answered"));
        get("/api/v1/recommendations/commission-1").then().body("standing", equalTo("done"));
        get("/api/v1/closing-rules/board-request").then().body("byAnother", equalTo(true));
    }

    /** With the projects and in the order in which the demonstration's loader sends them. */
    @Test
    void whatTheDemonstrationLoadsIsTaken() throws IOException {
        // When
        importing(as("performance-office"), files("luton2040", "projects", "outside-reviews", "recommendations"))
                .then()
                .statusCode(200);
        importing(as("performance-office"), files("illustrative", "board-requests", "actions", "follow-up-log"))
                .then()
                .statusCode(200)
                .body("tables.created.sum()", equalTo(14));

        // Then
        get("/api/v1/outside-reviews/inclusive-growth-commission/summary")
                .then()
                .body("accepted", equalTo(5))
                .body("done", equalTo(0));
        get("/api/v1/actions").then().body("items.illustrative", everyItem(equalTo(true)));
        get("/api/v1/actions?overdue=true").then().body("items.code", contains("illustrative-fire-actions"));
        get("/api/v1/actions?standing=closed").then().body("items.code", contains("illustrative-gas-access"));
    }

    private static Map<String, String> files(String folder, String... tables) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String table : tables) {
            files.put(
                    table,
                    Files.readString(Path.of(
                            System.getProperty("luton2040.root"), "deploy/%s/%s.csv".formatted(folder, table))));
        }
        return files;
    }

    @Test
    void aLogIsAddedToAndNeverChanged() {
        // Given
        importing(as(OFFICER), TABLES).then().statusCode(200);
        String log = Objects.requireNonNull(TABLES.get("follow-up-log"));

        // Then
        importing(as(OFFICER), Map.of("follow-up-log", log.replace("no bids", "few bids")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("never-changed"));
        importing(
                        as(OFFICER),
                        Map.of(
                                "follow-up-log",
                                log + grown("action,a-1,5,open,olivia.officer,2021-12-04T09:00:00Z,<2001>,\n")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/follow-up-log/7/words"));
        importing(
                        as(OFFICER),
                        Map.of(
                                "follow-up-log",
                                log + "action,a-1,5,open,olivia.officer,2021-12-04T09:00:00Z,It came back,\n"))
                .then()
                .statusCode(200)
                .body("events", equalTo(1));
        get("/api/v1/actions/a-1").then().body("standing", equalTo("open"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    actions         | a-2,board-request,fairness-1,They        | a-2,board-request,nobodys,They     | unknown
                    actions         | a-1,kpi                                  | A 1,kpi                            | not-a-code
                    recommendations | not-accepted,They are few                | not-accepted,                      | missing
                    recommendations | commission-2,commission,2                | commission-2,commission,1          | twice
                    outside-reviews | https://example.org/peers                | ftp://example.org/peers            | invalid
                    follow-up-log   | action,a-1,4,closed                      | action,a-1,4,answered              | unknown-word
                    follow-up-log   | action,a-1,4,closed                      | action,a-1,5,closed                | gap
                    follow-up-log   | action,a-1,2,evidence                    | action,a-1,2,note                  | no-evidence
                    follow-up-log   | action,a-1,3,done                        | action,a-1,3,note                  | conflict
                    follow-up-log   | commission-1,1,evidence                  | commission-1,1,note                | no-evidence
                    follow-up-log   | evidence,leo.lead,2021-12-03T09:00:00Z,Minutes,https://example.org/m | note,leo.lead,2021-12-03T09:00:00Z,Minutes, | no-evidence
                    follow-up-log   | no bids                                  | <4001>                             | invalid
                    follow-up-log   | ,Three,                                  | ,<4001>,                           | invalid
                    follow-up-log   | ,Minutes,                                | ,,                                 | invalid
                    follow-up-log   | https://example.org/m                    | ftp://example.org/m                | invalid
                    follow-up-log   | https://example.org/m                    | https://example.org/<2000>         | invalid
                    follow-up-log   | evidence,leo.lead                        | evidence,<256>                     | too-long
                    follow-up-log   | olivia.officer,2021-12-03                | olivia.officer,2999-12-03          | to-come
                    follow-up-log   | olivia.officer,2021-12-03                | olivia.officer,2021-12-01          | out-of-order
                    recommendations | They are few                             | <4001>                             | invalid
                    recommendations | commission-2,commission                  | Commission 2,commission            | not-a-code
                    board-requests  | fairness-2,                              | Fairness 2,                        | not-a-code
                    outside-reviews | peers,peer                               | Peers!,peer                        | not-a-code
                    """)
    void aRowThatDoesNotHoldTogetherIsRefused(String table, String good, String bad, String code) {
        // Given
        Map<String, String> tables = new LinkedHashMap<>(TABLES);
        tables.put(
                table,
                Objects.requireNonNull(tables.get(table))
                        .replace(good, grown(bad))
                        .replace("note,leo.lead,2021-12-02T09:00:00Z,,", "note,leo.lead,2021-12-02T09:00:00Z,So,")
                        .replace(
                                "The register,https://example.org/calls",
                                code.equals("no-evidence")
                                        ? "The register,"
                                        : "The register,https://example.org/calls"));

        // Then
        importing(as(OFFICER), tables).then().statusCode(422).body("errors.code", hasItem(code));
        get("/api/v1/actions/a-1").then().statusCode(404);
    }

    @Test
    void whoWritesOfItsOwnProjectsAloneImportsNoneOfThem() {
        for (String table : List.copyOf(TABLES.keySet())) {
            importing(lead(), Map.of(table, Objects.requireNonNull(TABLES.get(table))))
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItem("forbidden"));
        }
    }

    private static String exported(String table) {
        return get("/api/v1/exports/" + table).then().statusCode(200).extract().asString();
    }

    private static Response importing(RequestSpecification who, Map<String, String> tables) {
        tables.forEach((table, csv) -> who.multiPart(part(table, csv)));
        return who.post("/api/v1/imports");
    }
}
