package uk.luton2040.reporting.officer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import uk.luton2040.reporting.Live;
import uk.luton2040.reporting.page.Browser;
import uk.luton2040.reporting.page.Filled;
import uk.luton2040.reporting.page.Html;
import uk.luton2040.testkit.RealParts;

/** What an officer decides on a page goes to the service that keeps it, as the officer. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(Elsewhere.Address.class)
class OfficePagesTest {
    private static final String PERIODS = "/office/periods";
    private static final String VALUES = "/office/values";
    private static final String VALUE = "0199c5a2-7d7e-7a51-8c3b-1d2f4a5b6c7d";
    private static final String OTHER = "0199c5a2-7d7e-7a51-8c3b-1d2f4a5b6c7e";
    private static final String ANSWERED = "/api/v1/measurements?limit=50&standing=queried&answered=true";
    private static final String REVIEW = "/office/reviews/review-2022";
    private static final String REVIEWED = " /api/v1/reviews/review-2022";

    private static final String OPENED = """
            [{"code":"FY2021-H1","due":"2021-10-29","openedBy":"olivia.officer","openedAt":"2021-10-01T09:00:00Z"}]""";

    private static final String WAITING = """
            {"id":"%s","kpi":"DIS-03","period":"FY2021-Q2","organisation":"housing","newest":{"number":1,"standing":"submitted",
            "value":19,"quality":"provisional","commentary":"Seven more came.","note":"The shelter was left out.",
            "evidence":"https://housing.example/count?on=30&part=a","hash":"%s","flags":[{"code":"jump",
            "message":"It is half as much again as before."}],"needsComment":false,"rebase":false,"submittedBy":"sam.submitter",
            "submittedAt":"2021-10-10T09:00:00Z","illustrative":true}}""";

    private Browser browser;
    private Elsewhere elsewhere;

    @BeforeEach
    void theWorldIsThere() {
        Live.world();
        browser = new Browser();
        elsewhere = new Elsewhere();
    }

    @AfterEach
    void close() {
        elsewhere.close();
        browser.close();
    }

    @Test
    void aPeriodIsOpenedInTheOfficersName() throws IOException, InterruptedException, SAXException {
        // Given
        elsewhere
                .answering("GET /api/v1/periods", 200, null, OPENED)
                .answering("POST /api/v1/periods", 201, "\"1\"", "{\"code\":\"FY2021-H1\"}");
        String page = browser.signIn("olivia.officer", PERIODS).body();

        // When
        HttpResponse<String> opened = browser.send(
                PERIODS, Filled.on(page, "Open it").with("code", "FY2021-H1").with("due", "2021-10-29"));

        // Then
        assertThat(page).contains("April to September 2021", "29 October 2021", "olivia.officer");
        Html.keep("periods.html", page);
        assertThat(Html.complaints(page)).isEmpty();
        assertThat(opened.uri()).hasPath(PERIODS).hasQuery("opened=FY2021-H1");
        assertThat(opened.body()).contains("April to September 2021 is open; its values are due on 29 October 2021.");
        assertThat(elsewhere.posted()).singleElement().satisfies(sent -> {
            assertThat(sent.body()).isEqualTo("{\"code\":\"FY2021-H1\",\"due\":\"2021-10-29\"}");
            assertThat(sent.authorization()).startsWith("Bearer ey");
            assertThat(sent.key()).matches("[0-9a-f-]{36}");
        });
    }

    @Test
    void theTokenThatIsSentIsTheOfficersOwn() throws IOException, InterruptedException {
        // Given
        elsewhere
                .answering("GET /api/v1/periods", 200, null, OPENED)
                .answering("POST /api/v1/periods", 201, null, "{}");
        String page = browser.signIn("olivia.officer", PERIODS).body();
        browser.send(
                PERIODS, Filled.on(page, "Open it").with("code", "FY2021-Q3").with("due", "2022-01-20"));

        // When
        String token = String.valueOf(elsewhere.posted().getFirst().authorization());

        // Then
        given().header("Authorization", token)
                .get("/api/v1/caller")
                .then()
                .statusCode(200)
                .body("name", is("olivia.officer"));
    }

    @Test
    void aRefusalIsSaidBesideTheFormWithWhatWasTyped() throws IOException, InterruptedException, SAXException {
        // Given
        elsewhere.answering("GET /api/v1/periods", 200, null, OPENED).answering("POST /api/v1/periods", 422, null, """
                        {"title":"The request breaks a rule","errors":[{"pointer":"/due","code":"due-too-early",
                        "message":"Values cannot be due before the period ends."}]}""");
        String page = browser.signIn("olivia.officer", PERIODS).body();

        // When
        HttpResponse<String> refused = browser.send(
                PERIODS, Filled.on(page, "Open it").with("code", "FY2021-Q3").with("due", "2021-01-01"));

        // Then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("The period was not opened", "Values cannot be due before the period ends.")
                .contains("value=\"2021-01-01\"");
        Html.keep("periods-refused.html", refused.body());
        assertThat(Html.complaints(refused.body())).isEmpty();
    }

    @Test
    void whatIsTickedIsApprovedAsItWasRead() throws IOException, InterruptedException, SAXException {
        // Given
        waiting("aaaa");
        elsewhere.answering("POST /api/v1/measurements/" + VALUE + "/approval", 200, "\"8\"", "{}");
        String page = browser.signIn("olivia.officer", VALUES).body();

        // When
        HttpResponse<String> approved = browser.send(
                VALUES,
                Filled.on(page, "Approve what is ticked")
                        .with("value", VALUE + " aaaa")
                        .with("step", "approve"));

        // Then
        assertThat(page)
                .contains("Title of DIS-03", "19", "Seven more came.", "It is half as much again as before.")
                .contains("published now: 17 people", "before: 14 people, April to June 2021", "target: 10 people")
                .contains("Why it was revised: The shelter was left out.")
                .contains("href=\"https://housing.example/count?on=30&amp;part=a\"")
                .contains("illustrative data", "Housing", "July to September 2021");
        Html.keep("values.html", page);
        assertThat(Html.complaints(page)).isEmpty();
        assertThat(approved.body()).contains("1 value is approved.");
        assertThat(elsewhere.posted()).singleElement().satisfies(sent -> {
            assertThat(sent.ifMatch()).isEqualTo("\"7\"");
            assertThat(sent.key()).endsWith(VALUE);
        });
    }

    @Test
    void whatSaysSomethingElseByNowIsNotApproved() throws IOException, InterruptedException {
        // Given
        waiting("bbbb");
        String page = browser.signIn("olivia.officer", VALUES).body();

        // When
        HttpResponse<String> refused = browser.send(
                VALUES,
                Filled.on(page, "Approve what is ticked")
                        .with("value", VALUE + " aaaa")
                        .with("step", "approve"));

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "Not everything was done",
                        "Title of DIS-03, July to September 2021, Housing: It says something");
        assertThat(elsewhere.posted()).isEmpty();
    }

    @Test
    void aQueryNeedsWords() throws IOException, InterruptedException {
        // Given
        waiting("aaaa");
        elsewhere.answering("POST /api/v1/measurements/" + VALUE + "/query", 200, "\"8\"", "{}");
        String page = browser.signIn("olivia.officer", VALUES).body();
        Filled ticked = Filled.on(page, "Approve what is ticked")
                .with("value", VALUE + " aaaa")
                .with("step", "query");

        // When
        HttpResponse<String> without = browser.send(VALUES, ticked);
        HttpResponse<String> with = browser.send(VALUES, ticked.with("words", "Is the shelter counted?"));

        // Then
        assertThat(page).as("a doubtful value is not ticked for anybody").doesNotContain(" checked");
        assertThat(without.body())
                .as("what was ticked is ticked still")
                .contains("Say what you want to know", " checked");
        assertThat(with.body()).contains("1 value is queried.");
        assertThat(elsewhere.posted())
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).isEqualTo("{\"words\":\"Is the shelter counted?\"}"));
    }

    @Test
    void whatIsAnsweredWaitsWithItsWordsForTheOfficerAndIsTickedByNobodyElse()
            throws IOException, InterruptedException, SAXException {
        // Given
        waiting("aaaa");
        String answered = WAITING.formatted(OTHER, "bbbb")
                .replace("\"submitted\",", "\"queried\",\"answered\":true,")
                .replaceFirst("(?s)\"flags\":\\[.*?]", "\"flags\":[]")
                .replaceFirst(
                        "}}$", "},\"query\":{\"question\":\"Is the shelter counted?\",\"answer\":\"It is <now>.\"}}");
        elsewhere
                .answering("GET " + ANSWERED, 200, null, "{\"items\":[%s]}".formatted(answered))
                .answering(
                        "GET /api/v1/measurements?limit=50&standing=queried&answered=false",
                        200,
                        null,
                        "{\"items\":[]}");

        // When
        String page = browser.signIn("olivia.officer", VALUES).body();
        String waitingForProviders = browser.open(VALUES + "?standing=queried").body();

        // Then
        assertThat(page)
                .contains("2 values", "Its query is answered.", "Asked: Is the shelter counted?")
                .contains("Answer: It is &lt;now&gt;.")
                .doesNotContain(" checked");
        assertThat(Html.complaints(page)).isEmpty();
        assertThat(waitingForProviders).contains("Queried, waiting for the provider", "No value stands so");
    }

    @Test
    void anAddressCannotPutWordsIntoThePagesMouth() throws IOException, InterruptedException {
        // Given
        waiting("aaaa");

        // When
        String page = browser.signIn("olivia.officer", VALUES + "?done=Trust+me&approved=many")
                .body();

        // Then
        assertThat(page).contains("Title of DIS-03").doesNotContain("Trust me", "role=\"status\"");
    }

    @Test
    void withTheServiceAwayTheRestIsNotTried() throws IOException, InterruptedException {
        // Given
        waiting("aaaa");
        String page = browser.signIn("olivia.officer", VALUES).body();
        elsewhere.answering("GET /api/v1/measurements/" + VALUE, 503, null, "{}");

        // When
        HttpResponse<String> left = browser.send(
                VALUES,
                Filled.on(page, "Approve what is ticked")
                        .with("value", VALUE + " aaaa")
                        .with("value", OTHER + " aaaa")
                        .with("step", "approve"));

        // Then
        assertThat(left.body()).contains("The others that you ticked were not tried.");
        assertThat(elsewhere.posted()).isEmpty();
    }

    @Test
    void aReviewIsDecidedWithItsImpactBesideIt() throws IOException, InterruptedException, SAXException {
        // Given
        review(1, "1 of 4 past periods would have another status.");
        elsewhere
                .answering(
                        "GET" + REVIEWED + "/proposals?limit=200", 200, null, "{\"items\":[%s]}".formatted(proposal(1)))
                .answering("GET" + REVIEWED + "/impact", 200, null, """
                        {"boards":[{"code":"b","name":"Health and Wellbeing Board","shift":{"amber":-1,"red":1},"kpis":[]}]}""");
        String page = browser.signIn("olivia.officer", REVIEW).body();

        // When
        HttpResponse<String> kept = browser.send(
                REVIEW,
                Filled.on(page, "Keep what was decided")
                        .with("outcome:1", "accepted")
                        .with("why:1", "")
                        .with("minutes", "Executive, 10 January 2022, item 7"));

        // Then
        assertThat(page)
                .contains("The tolerance becomes 2.", "1 of 4 past periods would have another status.")
                .contains("Health and Wellbeing Board: amber, would be red", "−1 amber, +1 red");
        Html.keep("review.html", page);
        assertThat(Html.complaints(page)).isEmpty();
        assertThat(kept.body()).contains("1 decision is kept.");
        assertThat(elsewhere.posted()).singleElement().satisfies(sent -> {
            assertThat(sent.ifMatch()).isEqualTo("\"5\"");
            assertThat(sent.body())
                    .contains("\"minutes\":\"Executive, 10 January 2022, item 7\"", "\"withoutImpact\":false")
                    .contains("{\"proposal\":1,\"outcome\":\"accepted\"}");
        });
    }

    @Test
    void aLongReviewSaysThatItShowsAPartAndLeadsOn() throws IOException, InterruptedException, SAXException {
        // Given
        review(2, "None.");
        elsewhere
                .answering("GET" + REVIEWED + "/proposals?limit=200", 200, null, """
                        {"items":[%s],"next":"MQ=="}""".formatted(proposal(1)))
                .answering("GET" + REVIEWED + "/proposals?limit=200&cursor=MQ%3D%3D", 200, null, """
                        {"items":[%s]}""".formatted(
                                proposal(2)))
                .answering("GET" + REVIEWED + "/impact", 200, null, "{\"boards\":[]}");

        // When
        String first = browser.signIn("olivia.officer", REVIEW).body();
        String second = browser.open(REVIEW + "?after=MQ%3D%3D").body();
        HttpResponse<String> kept = browser.send(
                REVIEW,
                Filled.on(second, "Keep what was decided")
                        .with("outcome:2", "accepted")
                        .with("minutes", "Executive, 10 January 2022, item 7"));

        // Then
        assertThat(first)
                .contains("1. Rough sleepers", "This page shows 1 of the 2 proposals.")
                .contains("href=\"" + REVIEW + "?after=MQ%3D%3D\"")
                .doesNotContain("2. Rough sleepers");
        assertThat(Html.complaints(first)).isEmpty();
        assertThat(second)
                .contains("2. Rough sleepers", "They are the last ones.", "href=\"" + REVIEW + "\"")
                .doesNotContain("1. Rough sleepers");
        assertThat(Html.complaints(second)).isEmpty();
        assertThat(kept.body()).contains("1 decision is kept.", "2. Rough sleepers");
    }

    /** @param impact what each proposal would do, in a sentence */
    private void review(int proposals, String impact) {
        elsewhere
                .answering("GET" + REVIEWED, 200, "\"5\"", """
                        {"code":"review-2022","title":"Review of 2022","effectiveFrom":"2022-04-01","status":"open",
                        "proposals":%d}""".formatted(proposals))
                .answering("POST" + REVIEWED + "/decisions", 200, "\"6\"", "[]");
        for (int number = 1; number <= proposals; number++) {
            elsewhere.answering(
                    "GET%s/proposals/%d/impact".formatted(REVIEWED, number), 200, null, """
                    {"proposal":%d,"answer":"current","sentence":"%s",
                    "boards":[{"code":"b","name":"Health and Wellbeing Board","from":"amber","to":"red"}]}""".formatted(number, impact));
        }
    }

    private static String proposal(int number) {
        return """
                {"number":%d,"kind":"change","kpi":"DIS-03","title":"Rough sleepers","standing":"open",
                "effectiveFrom":"2022-04-01","why":"Too lenient","sentences":["The tolerance becomes 2."],"differences":[]}""".formatted(number);
    }

    @Test
    void aReviewThatThereIsNotIsNotFound() throws IOException, InterruptedException {
        assertThat(browser.signIn("olivia.officer", "/office/reviews/none").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {PERIODS, VALUES, "/office/reviews", REVIEW})
    void aServiceThatIsAwayIsSaidSo(String path) throws IOException, InterruptedException, SAXException {
        // Given
        elsewhere.close();

        // When
        HttpResponse<String> page = browser.signIn("olivia.officer", path);

        // Then
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("does not answer at the moment").doesNotContain("Exception");
        assertThat(Html.complaints(page.body())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PERIODS, VALUES, REVIEW})
    void aFormFromAnotherSiteDoesNothing(String path) throws IOException, InterruptedException {
        // Given
        browser.signIn("olivia.officer", "/");

        // When
        HttpResponse<String> refused = browser.send(
                path,
                Filled.empty()
                        .with("code", "FY2021-Q3")
                        .with("due", "2022-01-20")
                        .with("key", "k")
                        .with("token", "guessed"));

        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(elsewhere.posted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/office", PERIODS, VALUES, "/office/reviews"})
    void whoIsNoOfficerIsToldSo(String path) throws IOException, InterruptedException {
        assertThat(browser.signIn("wendy.wellbeing", path).statusCode()).isEqualTo(403);
        assertThat(browser.open("/").body()).doesNotContain("href=\"/office\"");
    }

    @Test
    void theOfficeLeadsToWhatIsToBeDone() throws IOException, InterruptedException, SAXException {
        // When
        String page = browser.signIn("olivia.officer", "/office").body();

        // Then
        assertThat(page).contains("href=\"/office/periods\"", "href=\"/office/values\"", "href=\"/office/reviews\"");
        assertThat(Html.complaints(page)).isEmpty();
    }

    private void waiting(String hash) {
        String value = WAITING.formatted(VALUE, hash);
        elsewhere
                .answering("GET " + ANSWERED, 200, null, "{\"items\":[]}")
                .answering(
                        "GET /api/v1/measurements?limit=50&standing=submitted",
                        200,
                        null,
                        "{\"items\":[%s]}".formatted(value))
                .answering("GET /api/v1/measurements/" + VALUE, 200, "\"7\"", value);
    }
}
