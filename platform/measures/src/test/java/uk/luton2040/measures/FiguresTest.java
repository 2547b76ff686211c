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
                "2.5      | GBP          | £2.50",
                "0.5      | ''           | 0.5"
            })
    void aFigureIsReadWithItsUnit(BigDecimal figure, String unit, String read) {
        assertThat(Figures.readable(figure, unit)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5 | 2.5  | GBP per week | £1.50 to £2.50 per week",
                "900 | 1200 | GBP          | £900 to £1,200",
                "63  | 70.5 | % of spend   | 63 to 70.5% of spend",
                "2.5 | 3    | tonnes       | 2.5 to 3 tonnes",
                "0   | 1    | ''           | 0 to 1"
            })
    void aRangeIsReadWithItsUnit(BigDecimal low, BigDecimal high, String unit, String read) {
        assertThat(Figures.range(low, high, unit)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "63.0000, 63",
        "8.125, 8.125",
        "8.640777, 8.64",
        "-36.666666666666, -36.67",
        "12345.67891, '12,345.68'",
        "0.047690, 0.048",
        "0.00012345, 0.00012",
        "0.00000004, 0",
        "0.99999, 1"
    })
    void whatWasCalculatedIsRoundedAndWhatWasWrittenIsNot(BigDecimal figure, String read) {
        assertThat(Figures.readable(figure)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "62.9961234, 63, 62.996%",
        "62.9999999, 63, 63%",
        "63, 63, 63%",
        "62.996, 63, 62.996%",
        "8.640777, 63, 8.64%",
    })
    void aFigureIsToldFromWhatItIsComparedWith(BigDecimal figure, BigDecimal other, String read) {
        assertThat(Figures.readable(figure, "%", other)).isEqualTo(read);
    }
}
