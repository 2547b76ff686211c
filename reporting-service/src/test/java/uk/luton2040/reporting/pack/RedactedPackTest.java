package uk.luton2040.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.scorecard;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.event;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.reporting.pack.Desk.PACKS;
import static uk.luton2040.reporting.pack.Desk.assembled;
import static uk.luton2040.reporting.pack.Desk.clear;
import static uk.luton2040.reporting.pack.Desk.cleared;
import static uk.luton2040.reporting.pack.Desk.director;
import static uk.luton2040.reporting.pack.Desk.issue;
import static uk.luton2040.testkit.Eventually.eventually;
import static uk.luton2040.testkit.Eventually.eventuallyTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.AValue;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.Owner;
import uk.luton2040.testkit.RealParts;

/** A commentary named a resident, and stands in packs when that is noticed. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RedactedPackTest {
    private static final String NAME = "Ermintrude Sample";

    private final String priority = unique("priority");
    private final String board = unique("board");
    private final String card = unique("card");
    private final String kpi = unique("KPI");

    @BeforeEach
    void aBoardWithOneMeasureThatNamesAResident() {
        Live.world();
        tell(aPlan(unique("plan"), priority + "/" + priority + "-1"));
        tell(aScorecard(card, "six-monthly", aLine(priority, null, "One", kpi)));
        tell(aBoard(board, card, leading(priority)));
        tell(aKpi(kpi).target("FY2021-H1", "60").state());
        tell(event(value().state(), 1, 1));
        eventually(
                "the words are on the board",
                () -> officer().get(scorecard(board, card)).then().body(containsString(NAME)));
    }

    @Test
    void anIssuedPackLosesTheNameInEveryFormatAndSaysSo() throws IOException {
        // Given
        String id = issued();
        Response before = officer().get(PACKS + "/" + id + "/standing");
        Map<String, String> digests = digests(before);
        for (String format : digests.keySet()) {
            assertThat(text(id, format)).as(format).contains(NAME);
        }

        // When
        redact();

        // Then
        eventually(
                "it says so",
                () -> officer()
                        .get(PACKS + "/" + id + "/standing")
                        .then()
                        .body("redactions", hasSize(1))
                        .body("files", hasSize(digests.size())));
        Response after = officer().get(PACKS + "/" + id + "/standing");
        after.then()
                .body("hash", is(before.<String>path("hash")))
                .body("redactions", hasSize(1))
                .body("redactions[0].kpi", is(kpi))
                .body("redactions[0].because", is("It named a resident."))
                .body("redactions[0].sha256Before", is(digests))
                .body("revised", hasSize(0));
        assertThat(digests(after).keySet()).isEqualTo(digests.keySet());
        for (String format : digests.keySet()) {
            assertThat(text(id, format)).as(format).doesNotContain(NAME).contains("met [redacted]");
            assertThat(digests(after).get(format)).as(format).isNotEqualTo(digests.get(format));
            assertThat(officer()
                            .header("If-None-Match", "\"" + digests.get(format) + "\"")
                            .get(PACKS + "/" + id + "." + format)
                            .statusCode())
                    .as(format)
                    .isEqualTo(200);
        }
        assertThat(text(id, "html"))
                .contains("redacted on 20 October 2021, after this report was issued.")
                .doesNotContain("It named a resident.");
    }

    @Test
    void whoFirstReadsAFormatAgainGetsItWrittenAnew() throws IOException {
        // Given
        String id = issued();

        // When
        redact();

        // Then
        eventually(
                "the name is gone from the board",
                () -> officer().get(scorecard(board, card)).then().body(not(containsString(NAME))));
        assertThat(text(id, "pdf")).doesNotContain(NAME).contains("met [redacted]");
    }

    @Test
    void aFormatThatIsNotOfferedAnyMoreHoldsUpNoReader() throws SQLException {
        // Given
        String id = issued();
        try (var reader = Executors.newSingleThreadExecutor();
                Connection other = Owner.connect();
                Statement statement = other.createStatement()) {
            statement.execute("""
                    insert into pack_redaction (pack, kpi, because, redacted_at, sha256)
                    values ('%s', '%s', 'It named a resident.', now(), '{"odt": "00"}')""".formatted(id, kpi));

            // When
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(x'7061636b73'::bigint)");
            var read = reader.submit(
                    () -> officer().get(PACKS + "/" + id + "/standing").statusCode());

            // Then
            assertThat(read).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(200);
        }
    }

    @Test
    void whatIsRedactedWhileAFormatIsWrittenIsNotInIt() throws SQLException {
        // Given
        String id = issued();
        redact();
        eventually(
                "the name is gone from the board",
                () -> officer().get(scorecard(board, card)).then().body(not(containsString(NAME))));
        try (var reader = Executors.newSingleThreadExecutor();
                Connection other = Owner.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("""
                    select redact_packs('%s', '"We met [redacted]."', '"We met [nobody]."', 'Again.', now())
                    """.formatted(kpi));

            // When
            var read = reader.submit(() -> text(id, "pdf"));
            eventuallyTrue("it is written, and waits for the redaction", () -> somebodyWaits(statement));
            other.commit();

            // Then
            assertThat(read)
                    .succeedsWithin(Duration.ofSeconds(60))
                    .asString()
                    .contains("met [nobody]")
                    .doesNotContain("met [redacted]");
        }
    }

    private static boolean somebodyWaits(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select exists (select from pg_locks where locktype = 'advisory' and not granted)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void aDraftLosesTheNameAndIsClearedAnew() {
        // Given
        String id = assembled(board, card);
        clear(director(), id).then().statusCode(200);

        // When
        redact();

        // Then
        eventually(
                "the name is gone",
                () -> officer().get(PACKS + "/" + id).then().statusCode(200).body(not(containsString(NAME))));
        officer().get(PACKS + "/" + id).then().body("clearances.stale", contains(true));
        officer().get(PACKS + "/" + id + "/history").then().body("what", contains("assembled", "cleared", "redacted"));
        cleared(id);
        issue(id).then().statusCode(201);
    }

    @Test
    void whatOthersSaidStays() {
        // Given
        String other = Desk.issued(Desk.aPastMeeting());
        byte[] bytes = officer().get(PACKS + "/" + other + ".json").asByteArray();
        String mine = assembled(board, card);

        // When
        redact();

        // Then
        eventually(
                "the name is gone",
                () -> officer().get(PACKS + "/" + mine).then().body(not(containsString(NAME))));
        assertThat(officer().get(PACKS + "/" + other + ".json").asByteArray()).isEqualTo(bytes);
        officer().get(PACKS + "/" + other + "/standing").then().body("redactions", hasSize(0));
    }

    private AValue value() {
        return aPublishedValue(kpi, "FY2021-H1", "63")
                .saying("We \"met\" \\ \uD83D\uDE00\n\u000B" + NAME + " for " + kpi + ".");
    }

    private void redact() {
        tell(event(value().redacted(1, "We met [redacted].").state(), 1, 2));
    }

    private String issued() {
        String id = assembled(board, card);
        cleared(id);
        issue(id).then().statusCode(201);
        return id;
    }

    private static Map<String, String> digests(Response standing) {
        List<Map<String, String>> files = standing.path("files");
        Map<String, String> digests = new HashMap<>();
        files.forEach(file -> digests.put(file.get("format"), file.get("sha256")));
        return digests;
    }

    /** All that is written in it. */
    private static String text(String id, String format) throws IOException {
        byte[] bytes = officer().get(PACKS + "/" + id + "." + format).asByteArray();
        return switch (format) {
            case "pdf" -> {
                try (PDDocument document = Loader.loadPDF(bytes)) {
                    yield new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                }
            }
            case "docx", "xlsx" -> unzipped(bytes);
            default -> new String(bytes, StandardCharsets.UTF_8);
        };
    }

    private static String unzipped(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
