package uk.luton2040.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.parts.Checkout;
import uk.luton2040.parts.Home;

/** To whom a portal's server gives its token, while there is no Keycloak to get one from. */
class PortalServerTest {
    private static final int WHERE_NOTHING_RUNS = 31_900;

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, same-origin, 503",
        "portal.example, same-origin, 403",
        "127.0.0.1, cross-site, 403",
        "127.0.0.1, same-site, 403",
        "127.0.0.1, none, 403"
    })
    void onlyItsOwnPagesUnderItsOwnNameAreGivenAToken(String host, String from, int status, @TempDir Path home)
            throws IOException {
        // Given
        Product nothing = new Product(Checkout.find(), new Home(home), WHERE_NOTHING_RUNS);
        try (PortalServer portal =
                PortalServer.start(new Portal("health-and-wellbeing-board", 0), nothing.endpoints())) {
            int port = URI.create(portal.url()).getPort();

            // When
            String answer;
            try (Socket browser = new Socket("127.0.0.1", port)) {
                browser.getOutputStream()
                        .write("GET /token HTTP/1.1\r\nHost: %s:%d\r\nSec-Fetch-Site: %s\r\nConnection: close\r\n\r\n"
                                .formatted(host, port, from)
                                .getBytes(StandardCharsets.US_ASCII));
                answer = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }

            // Then
            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }
}
