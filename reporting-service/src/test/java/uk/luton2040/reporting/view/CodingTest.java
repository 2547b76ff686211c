package uk.luton2040.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                       | GZIP",
                "GZIP                       | GZIP",
                "x-gzip                     | GZIP",
                "gzip, deflate, br          | GZIP",
                "br;q=1.0, gzip;q=0.2       | GZIP",
                "gzip;q=0.5, identity;q=0.5 | GZIP",
                "gzip;q=0.5, identity;q=0.6 | IDENTITY",
                "*                          | GZIP",
                "*;q=0.1                    | GZIP",
                "br                         | IDENTITY",
                "''                         | IDENTITY",
                "gzip;q=0                   | IDENTITY",
                "gzip; Q=0.000              | IDENTITY",
                "*, gzip;q=0                | IDENTITY",
                "identity;q=0, gzip         | GZIP",
                "identity;q=0, *            | GZIP",
                "gzip;level=9;q=1           | GZIP",
                "gzip;level=9               | GZIP",
                "gzip;q=much                | IDENTITY",
                "gzip;q=NaN                 | IDENTITY",
                "gzip;q=2                   | IDENTITY",
                "identity;q=0               | none",
                "*;q=0                      | none",
                "gzip;q=0, identity;q=0     | none",
            })
    void itIsTheOneThatIsAskedFor(String acceptEncoding, String coding) {
        assertThat(Coding.preferred(acceptEncoding).map(Coding::name).orElse("none"))
                .isEqualTo(coding);
    }

    @Test
    void whoSaysNothingMayNotKnowHowToExpandIt() {
        assertThat(Coding.preferred(null)).isEqualTo(Optional.of(Coding.IDENTITY));
    }
}
