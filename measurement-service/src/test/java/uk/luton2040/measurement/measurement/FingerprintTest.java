package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {
    private static final RecordComponent[] SAID = Reading.class.getRecordComponents();

    static Stream<String> everything() {
        return Arrays.stream(SAID).map(RecordComponent::getName);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whateverElseIsSaidHasAnother(String what) throws ReflectiveOperationException {
        assertThat(Fingerprint.of(reading(what, true))).isNotEqualTo(Fingerprint.of(reading(what, false)));
    }

    @Test
    void wordsThatMoveFromOneFieldToTheNextHaveAnother() {
        assertThat(Fingerprint.of(words("ab", "c"))).isNotEqualTo(Fingerprint.of(words("a", "bc")));
        assertThat(Fingerprint.of(words("a", null))).isNotEqualTo(Fingerprint.of(words(null, "a")));
    }

    @Test
    void theSameHasTheSame() {
        assertThat(Fingerprint.of(words("a", "b"))).isEqualTo(Fingerprint.of(words("a", "b")));
    }

    /** Says one thing, or says it otherwise. */
    private static Reading reading(String what, boolean otherwise) throws ReflectiveOperationException {
        @Nullable
        Object[] said = Arrays.stream(SAID)
                .map(field ->
                        value(field.getType(), otherwise && field.getName().equals(what)))
                .toArray();
        Class<?>[] types = Arrays.stream(SAID).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return Reading.class.getDeclaredConstructor(types).newInstance(said);
    }

    private static Object value(Class<?> type, boolean otherwise) {
        if (type == BigDecimal.class) {
            return otherwise ? BigDecimal.TWO : BigDecimal.ONE;
        }
        if (type == Integer.class) {
            return otherwise ? 2 : 1;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2021, 10, otherwise ? 2 : 1);
        }
        if (type == boolean.class) {
            return otherwise;
        }
        return otherwise ? "other" : "one";
    }

    private static Reading words(@Nullable String commentary, @Nullable String source) {
        return new Reading(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "final",
                commentary,
                source,
                null,
                null,
                null,
                null,
                false);
    }
}
