package uk.luton2040.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.KpiLines;

class ReportJsonTest {
    private static final String SAID = "\u201CGood\u201D \uD83D\uDE00 \\ \n\u000B";

    private static final KpiLine LINE = KpiLines.line(
                    "A",
                    Period.parse("FY2021-H1"),
                    Facts.of(List.of(
                            aKpi("A").target("FY2021-H1", "90").state(),
                            aPublishedValue("A", "FY2021-H1", "10.50")
                                    .saying(SAID)
                                    .state())))
            .orElseThrow();

    @Test
    void aLineIsWrittenAlikeWhereverItStands() {
        // When
        String alone = ReportJson.text(LINE);

        // Then
        assertThat(alone)
                .contains("\"value\":10.50", "\"commentary\":" + ReportJson.text(SAID))
                .doesNotContain("null");
        assertThat(ReportJson.text(Map.of("lines", List.of(LINE, LINE))))
                .isEqualTo("{\"lines\":[%s,%s]}".formatted(alone, alone));
    }

    @Test
    void anEqualLineIsWrittenAlike() {
        // Given
        KpiLine read = ReportJson.read(ReportJson.bytes(LINE), KpiLine.class);

        // Then
        assertThat(read).isNotSameAs(LINE);
        assertThat(ReportJson.text(read)).isEqualTo(ReportJson.text(LINE));
    }

    @Test
    void aChangedLineIsWrittenAnew() {
        // Given
        String before = ReportJson.text(LINE);

        // When
        KpiLine changed = LINE.with(List.of());

        // Then
        assertThat(ReportJson.text(changed)).isNotEqualTo(before).contains("\"history\":[]");
    }
}
