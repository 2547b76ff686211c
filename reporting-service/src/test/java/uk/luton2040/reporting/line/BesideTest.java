package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.AKpi;
import uk.luton2040.reporting.journal.Facts;

/** What an officer sees beside a value that is not published yet. */
class BesideTest {

    @Test
    void whatItWouldReplaceWhatWasBeforeAndTheTarget() {
        // When
        Beside beside = beside(
                homes().target("FY2021-H1", "100").state(),
                null,
                aPublishedValue("A", "FY2019-H2", "70").state(),
                aPublishedValue("A", "FY2020-H2", "90").state(),
                aPublishedValue("A", "FY2021-H1", "95").state(),
                aPublishedValue("A", "FY2021-H2", "98").state(),
                aPublishedValue("A", "FY2020-H2", "1").by("others").state());

        // Then
        assertThat(beside.published()).isEqualTo("95 homes");
        assertThat(beside.before()).isEqualTo(new Beside.Earlier("90 homes", "October 2020 to March 2021"));
        assertThat(beside.target()).extracting(KpiLine.Target::text).isEqualTo("100 homes");
    }

    @Test
    void theFirstValueOfAllStandsAlone() {
        assertThat(beside(homes().state(), null)).isEqualTo(Beside.NOTHING);
    }

    @Test
    void aPartOfASumHasOnlyATargetOfItsOwn() {
        // Given
        KpiState kpi = homes().brokenDownBy("owned", "rented")
                .combinedBy("sum")
                .target("FY2021-H1", "100")
                .targetOf("owned", "FY2021-H1", "40")
                .state();

        // Then
        assertThat(beside(kpi, "owned").target())
                .extracting(KpiLine.Target::text)
                .isEqualTo("40 homes");
        assertThat(beside(kpi, "rented").target()).isNull();
    }

    private static AKpi homes() {
        return aKpi("A").of("number", "homes", 0);
    }

    private static Beside beside(KpiState kpi, @Nullable String category, State... published) {
        List<State> all =
                Stream.concat(Stream.of(kpi), Arrays.stream(published)).toList();
        return Beside.of(kpi, Period.parse("FY2021-H1"), "housing", category, Facts.of(all));
    }
}
