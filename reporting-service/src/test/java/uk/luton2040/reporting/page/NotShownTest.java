package uk.luton2040.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

/** Addresses under which there is nothing, or that ask for what there cannot be. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NotShownTest {
    private Browser browser;

    @BeforeEach
    void anOfficerIsSignedIn() throws IOException, InterruptedException {
        Live.world();
        browser = new Browser();
        browser.signIn("olivia.officer", "/");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/projects?status=splendid",
                "/projects?asAt=yesterday",
                "/projects?board=no-such-board",
                "/projects/no-such-project",
                "/risks?asAt=yesterday",
                "/risks?board=no-such-board",
                "/actions?board=no-such-board",
                "/returns?board=no-such-board",
                "/golden-thread?asAt=soon",
                "/golden-thread?board=no-such-board",
                "/golden-thread/kpi/NO-SUCH",
                "/golden-thread/nonsense/x",
                "/catalogue?stage=splendid",
                "/catalogue/NO-SUCH",
                "/data-quality?board=no-such-board",
                "/packs/no-such-pack",
                "/packs/no-such-pack/read",
                "/packs?show=splendid",
                "/packs?board=no-such-board",
                "/packs/compare",
                "/packs/compare?later=one&earlier=other"
            })
    void whatCannotBeShownIsSaidOnAPage(String path) throws IOException, InterruptedException {
        // When
        HttpResponse<String> answer = browser.open(path);

        // Then
        assertThat(answer.statusCode()).isIn(404, 422);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'");
        assertThat(answer.body()).contains("<h1>", "go to your boards").doesNotContain("Exception");
    }
}
