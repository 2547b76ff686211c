package uk.luton2040.kit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ItemsTest {

    static List<List<String>> lists() {
        return List.of(
                List.of(),
                List.of("a"),
                List.of("a", "b c", "d"),
                List.of("salt; pepper", "\\", "a\\;b", "\\\\;"),
                List.of(" leading", "trailing ", "\ttab", "line\nbreak", "  two  "),
                List.of("", "after nothing"),
                List.of("=1+1", "\"quoted\"", "c:\\temp", "x\\"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatIsJoinedIsSplitIntoTheSame(List<String> items) {
        assertThat(Items.split(Items.join(items))).isEqualTo(items);
    }

    @Test
    void whatPeopleTypeIsReadAsTheyMeanIt() {
        assertThat(Items.split(" a ; b;c; ")).containsExactly("a", "b", "c");
        assertThat(Items.split("c:\\temp;d")).containsExactly("c:\\temp", "d");
    }

    @Test
    void ordinaryItemsAreWrittenPlainly() {
        assertThat(Items.join(List.of("aviation", "health and social work")))
                .isEqualTo("aviation;health and social work");
    }
}
