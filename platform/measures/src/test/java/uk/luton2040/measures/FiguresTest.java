package uk.luton2040.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "895      | households   | 895 households",
                "17000000 | tonnes       | 17,000,000 tonnes",
                "27.85    | % agree      | 27.85% agree",
                "63       | %            | 63%",
                "1200     | GBP per week | £1,200 per week",
                "0.5      | ''           | 0.5"
            })
    void aFigureIsReadWithItsUnit(BigDecimal figure, String unit, String read) {
        assertThat(Figures.readable(figure, unit)).isEqualTo(read);
    }
}
