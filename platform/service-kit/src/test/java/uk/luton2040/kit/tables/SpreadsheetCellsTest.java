package uk.luton2040.kit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\n=1", "\uFF1D1+1", "'=1+1", "''@x"})
    void whatLooksLikeAFormulaIsDefusedAndReadBackTheSame(String cell) {
        // When
        Map<String, String> written = SpreadsheetCells.write(Map.of("notes", cell));

        // Then
        assertThat(written).containsEntry("notes", "'" + cell);
        assertThat(SpreadsheetCells.read(written)).containsEntry("notes", cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+0.5", "-3..3", "-1,000", "'quoted'", "a=b", "", "tbc"})
    void numbersAndPlainWordsStayAsTheyAre(String cell) {
        assertThat(SpreadsheetCells.write(Map.of("value", cell))).containsEntry("value", cell);
        assertThat(SpreadsheetCells.read(Map.of("value", cell))).containsEntry("value", cell);
    }

    @Test
    void theOrderOfColumnsStays() {
        // Given
        Row row = Row.of(List.of(Column.text("b", "B."), Column.text("a", "A.")), "=x", "y");

        // Then
        assertThat(SpreadsheetCells.write(row.cells()).keySet()).containsExactly("b", "a");
    }
}
