package uk.luton2040.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.parts.Checkout;
import uk.luton2040.parts.PartFailed;

class ManyProjectsTest {
    private static final Path DATA = Checkout.find().root().resolve("deploy/luton2040");

    @Test
    void everyRunMeasuresTheSameProjects() {
        // When
        var once = new ManyProjects(DATA, 50, 2);
        var again = new ManyProjects(DATA, 50, 2);

        // Then
        assertThat(lines(once.projects().get("projects")))
                .hasSize(51)
                .doesNotHaveDuplicates()
                .isEqualTo(lines(again.projects().get("projects")));
        assertThat(lines(once.updates(2).get("progress-updates")))
                .hasSize(51)
                .isEqualTo(lines(again.updates(2).get("progress-updates")));
    }

    @Test
    void theQuartersFollowOneAnother() {
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(ManyProjects::period))
                .containsExactly("FY2012-Q1", "FY2012-Q2", "FY2012-Q3", "FY2012-Q4", "FY2013-Q1");
        assertThat(ManyProjects.due(1)).isEqualTo("2012-07-21");
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "10001, 10", "2000, 0", "2000, 41"})
    void moreOrFewerThanImportsTakeAreRefused(int count, int updates) {
        assertThatThrownBy(() -> new ManyProjects(DATA, count, updates))
                .isInstanceOf(PartFailed.class)
                .hasMessage("bench projects takes 1 to 10000 projects and 1 to 40 updates of each");
    }

    private static List<String> lines(byte @org.jspecify.annotations.Nullable [] table) {
        return new String(table, StandardCharsets.UTF_8).lines().toList();
    }
}
