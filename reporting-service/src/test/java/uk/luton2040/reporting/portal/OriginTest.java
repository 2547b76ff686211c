package uk.luton2040.reporting.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://portal.example, https://portal.example",
        "HTTPS://Portal.Example:443, https://portal.example",
        "https://portal.example:8443, https://portal.example:8443",
        "http://127.0.0.1:80, http://127.0.0.1",
        "http://127.0.0.1:8085, http://127.0.0.1:8085"
    })
    void itReadsAsBrowsersWriteIt(String written, String read) {
        assertThat(new Origin(written).text()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "portal.example",
                "https://*.example",
                "https://portal.example/",
                "https://portal.example/boards",
                "https://portal.example?board",
                "https://portal.example#board",
                "https://somebody@portal.example",
                "ftp://portal.example",
                "https://portal.example; script-src *",
                ""
            })
    void whatNoBrowserSendsIsRefused(String written) {
        assertThatThrownBy(() -> new Origin(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
