package uk.luton2040.reporting.page.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import uk.luton2040.reporting.Live;
import uk.luton2040.reporting.page.Browser;
import uk.luton2040.reporting.page.Html;
import uk.luton2040.testkit.RealParts;

/** A KPI's page as a board's member meets it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KpiPageResourceTest {
    private Browser browser;

    @BeforeEach
    void theWorldIsThere() {
        Live.world();
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aMemberReadsWhyItIsRedAndWhatItsChartShows() throws IOException, InterruptedException, SAXException {
        // When
        HttpResponse<String> page = browser.signIn("wendy.wellbeing", "/kpis/DIS-03");

        // Then
        Html.keep("kpi.html", page.body());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>Title of DIS-03</h1>", "17 people", "</svg>Red</span>", "Illustrative data.")
                .contains("It is red, and nothing is being done about it.")
                .contains("<svg xmlns=", "id=\"history-title\"", "The same as a table: 2 periods")
                .contains("Lower is better", "Quarterly, by financial years")
                .contains("September &amp; &lt;October&gt;.")
                .contains("No published value has been revised or taken back.")
                .contains("href=\"/boards/health-and-wellbeing-board?scorecard=luton-2040\"")
                .contains("href=\"/kpis/DIS-03/history.csv\"")
                .doesNotContain("NOT_FOUND", "Optional[", "style=");
        assertThat(Html.complaints(page.body())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIS-01", "DIS-05", "DIS-14"})
    void aKpiWithLittleToTellHasAPageAllTheSame(String code) throws IOException, InterruptedException, SAXException {
        // When
        HttpResponse<String> page = browser.signIn("wendy.wellbeing", "/kpis/" + code);

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Title of " + code + "</h1>").doesNotContain("NOT_FOUND", "null");
        assertThat(Html.complaints(page.body())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/kpis/DIS-03?asAt=soon, 422, This cannot be shown",
        "/kpis/NONE-01, 404, Page not found",
        "/kpis/ECO-17, 404, Page not found",
        "/kpis/ECO-17/history.csv, 404, Page not found",
        "/kpis/DIS-03?asAt=1999-01-01, 404, Page not found"
    })
    void whatIsNotTheirsOrWasNotKnownIsAPageThatSaysSo(String path, int status, String heading)
            throws IOException, InterruptedException {
        // Given
        browser.signIn("wendy.wellbeing", "/");

        // When
        HttpResponse<String> page = browser.open(path);

        // Then
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<h1>" + heading + "</h1>");
    }

    @Test
    void itsHistoryCanBeTakenAway() throws IOException, InterruptedException {
        // Given
        browser.signIn("wendy.wellbeing", "/");

        // When
        HttpResponse<String> csv = browser.open("/kpis/DIS-03/history.csv");
        HttpResponse<String> json = browser.open("/kpis/DIS-03/history.json");

        // Then
        assertThat(csv.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"DIS-03.csv\"");
        assertThat(csv.body().lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("period,provider,category,value,unit,quality");
        assertThat(csv.body()).contains("FY2021-Q2,,,17,people,provisional");
        assertThat(json.body()).startsWith("{\"code\":\"DIS-03\"");
    }
}
