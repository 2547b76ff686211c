package uk.luton2040.reporting.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    private static final Rendition RENDITION = new Rendition("It is".getBytes(UTF_8), "abc");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\"",
                " \"abc\" ",
                "W/\"abc\"",
                "*",
                " * ",
                "\"x\", \"abc\"",
                "\"x\",W/\"y,\"  ,\t\"abc\",\"z\"",
            })
    void aTagThatIsNamedIsKnown(String ifNoneMatch) {
        assertThat(RENDITION.isNamedIn(ifNoneMatch)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\"abc", "\"abcd\"", "\"ab\"", "\"x\", \"y\"", "\"*\"", "\"", "\"x\"abc\"y\""})
    void anyOtherIsNot(String ifNoneMatch) {
        assertThat(RENDITION.isNamedIn(ifNoneMatch)).isFalse();
    }

    @Test
    void itsTwoFormsHaveTagsOfTheirOwn() {
        // When
        Document document = Document.of(Map.of("value", 17));

        // Then
        assertThat(document.gzipped().etag()).isNotEqualTo(document.etag());
    }

    @Test
    void whatWasStoredIsTheSameDocument() {
        // Given
        Document document = Document.of(Map.of("value", 17));

        // When
        Document stored = Document.stored(document.etag(), document.gzipped());

        // Then
        assertThat(stored).isEqualTo(document);
        assertThat(new String(stored.bytes(), UTF_8)).isEqualTo("{\"value\":17}");
    }
}
