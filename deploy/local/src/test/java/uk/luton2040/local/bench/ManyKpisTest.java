package uk.luton2040.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.parts.Checkout;
import uk.luton2040.parts.PartFailed;

class ManyKpisTest {
    private static final Path DATA = Checkout.find().root().resolve("deploy/luton2040");

    @Test
    void everyRunMeasuresTheSameKpis() {
        // When
        var once = new ManyKpis(DATA, 100, 2).tables(2);
        var again = new ManyKpis(DATA, 100, 2).tables(2);

        // Then
        assertThat(once.keySet()).isEqualTo(again.keySet()).isNotEmpty();
        once.forEach((table, text) -> assertThat(text).as(table).isEqualTo(again.get(table)));
    }

    @Test
    void theFirstImportBringsFiguresAndEveryOtherAnotherDefinition() {
        // Given
        var kpis = new ManyKpis(DATA, 100, 2);

        // When
        var first = kpis.tables(1);
        var second = kpis.tables(2);

        // Then
        assertThat(first.keySet()).containsExactly("kpis", "definitions", "figures", "illustrative-figures");
        assertThat(second.keySet()).containsExactly("kpis", "definitions");
        assertThat(lines(first.get("kpis"))).hasSize(101).doesNotHaveDuplicates();
        assertThat(lines(second.get("kpis")).subList(1, 101)).doesNotContainAnyElementsOf(lines(first.get("kpis")));
    }

    @Test
    void whatIsSearchedForStandsInATitle() {
        // Given
        var kpis = new ManyKpis(DATA, 100, 1);
        List<String> rows = lines(kpis.tables(1).get("kpis"));

        // When
        List<String> words = List.of(kpis.searchedFor(41).split(" "));

        // Then
        assertThat(words).hasSize(2).allSatisfy(word -> assertThat(rows.get(42)).contains(" " + word));
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "10001, 10", "5000, 0", "5000, 21"})
    void moreOrFewerThanImportsTakeAreRefused(int count, int versions) {
        assertThatThrownBy(() -> new ManyKpis(DATA, count, versions))
                .isInstanceOf(PartFailed.class)
                .hasMessage("bench catalogue takes 1 to 10000 KPIs and 1 to 20 versions of each");
    }

    private static List<String> lines(byte @org.jspecify.annotations.Nullable [] table) {
        return new String(table, StandardCharsets.UTF_8).lines().toList();
    }
}
