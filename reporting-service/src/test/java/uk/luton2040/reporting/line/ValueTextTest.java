package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "number     | households     | 0 | 17000000 | 17,000,000 households",
                "number     | households     | 0 | 912.4    | 912 households",
                "percentage | % of spend     | 1 | 62.96    | 63% of spend",
                "percentage | -              | 1 | 62.94    | 62.9%",
                "currency   | GBP            | 2 | 1234.5   | £1,234.50",
                "currency   | GBP per week   | 0 | 1234.5   | £1,235 per week",
                "boolean    | -              | 0 | 1        | Yes",
                "boolean    | -              | 0 | 0.5      | Partly",
                "boolean    | -              | 0 | 0        | No",
                "index      | -              | 2 | 101.255  | 101.26",
                "number     | -              | 0 | -3       | -3"
            })
    void aValueIsReadInUkForm(String type, String unit, int decimals, String value, String text) {
        assertThat(ValueText.of(aKpi("A").of(type, unit, decimals).state(), new BigDecimal(value)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "number     | households     | 0 | 1200  | 1,200",
                "percentage | % of spend     | 1 | 62.96 | 63%",
                "percentage | -              | 1 | 62.9  | 62.9%",
                "currency   | GBP per week   | 2 | 2.5   | £2.50",
                "boolean    | yes or no      | 0 | 1     | Yes"
            })
    void inARowOfManyTheUnitIsLeftOut(String type, String unit, int decimals, String value, String text) {
        assertThat(ValueText.withoutUnit(aKpi("A").of(type, unit, decimals).state(), new BigDecimal(value)))
                .isEqualTo(text);
    }

    @Test
    void noValueHasNoText() {
        assertThat(ValueText.of(aKpi("A").state(), null)).isNull();
    }
}
