package uk.luton2040.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.luton2040.kit.sql.RowArrays;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.testkit.RealParts;

/** That PostgreSQL takes each cell for what it reads in the cell's text. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RowArraysTest {
    private static final UUID ID = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

    @Inject
    AgroalDataSource database;

    static Stream<Arguments> cellsOfEachType() {
        return Stream.of(
                Arguments.of("bool", List.of(true, false)),
                Arguments.of(
                        "date",
                        List.of(
                                LocalDate.of(1999, 12, 31),
                                LocalDate.of(2000, 1, 1),
                                LocalDate.of(2040, 2, 29),
                                LocalDate.of(1582, 10, 4),
                                LocalDate.of(9999, 12, 31))),
                Arguments.of("int4", List.of(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE)),
                Arguments.of("int8", List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE)),
                Arguments.of("numeric", decimals()),
                Arguments.of(
                        "text",
                        List.of("", " ", "null", "\"quoted\", {braced} and \\", "täglich 🙂\n\t", PeriodKind.MONTH)),
                Arguments.of(
                        "timestamptz",
                        List.of(
                                Instant.parse("1999-12-31T23:59:59.999999Z"),
                                Instant.parse("2026-11-30T11:00:00Z"),
                                Instant.parse("2026-11-30T11:00:00.1234564Z"),
                                Instant.parse("2026-11-30T11:00:00.1234566Z"),
                                Instant.parse("2026-11-30T11:00:00.999999600Z"),
                                Instant.parse("0001-01-01T00:00:00Z"),
                                Instant.parse("9999-12-31T23:59:59.999Z"))),
                Arguments.of("uuid", List.of(ID, new UUID(0, 0), new UUID(-1, -1))));
    }

    /** With noughts in front, behind, and in the middle, and where PostgreSQL goes from one group of digits to the next. */
    private static List<BigDecimal> decimals() {
        List<BigDecimal> decimals = new ArrayList<>();
        String texts = "0 0.00 -0.5 12.50 100 1E+3 9999 10000 9999.9999 10000.0001 0.0001 0.00001 -0.00010000 100000000"
                + " 1.000000000 12345678901234567890.12345678901234567890";
        Stream.of(texts.split(" ")).map(BigDecimal::new).forEach(decimals::add);
        Random random = new Random(20);
        for (int i = 0; i < 2_000; i++) {
            decimals.add(new BigDecimal(new BigInteger(1 + random.nextInt(120), random), random.nextInt(-8, 30))
                    .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1)));
        }
        return decimals;
    }

    @ParameterizedTest
    @MethodSource("cellsOfEachType")
    void aCellIsWhatItsTextSays(String type, List<?> cells) throws SQLException {
        // When
        List<@Nullable String> taken = taken(type, cells);

        // Then
        assertThat(taken).isEqualTo(read(type, cells));
    }

    @Test
    void bytesAreTakenAsTheyAre() throws SQLException {
        assertThat(taken("bytea", List.of(new byte[] {}, new byte[] {0, 1, -1})))
                .containsExactly("\\x", "\\x0001ff");
    }

    @ParameterizedTest
    @MethodSource("cellsOfEachType")
    void whatIsMissingIsNull(String type, List<?> cells) throws SQLException {
        // Given
        List<@Nullable Object> firstMissing = new ArrayList<>(cells);
        firstMissing.set(0, null);

        // When
        List<@Nullable String> taken = taken(type, firstMissing);

        // Then
        assertThat(taken).hasSameSizeAs(cells).startsWith((String) null);
        assertThat(taken.subList(1, taken.size())).doesNotContainNull();
    }

    @Test
    void noRowsAreNoRows() throws SQLException {
        assertThat(taken("uuid", List.of())).isEmpty();
    }

    @Test
    void aCellOfAnotherTypeIsNamed() {
        assertThatThrownBy(() -> taken("uuid", List.of(ID, ID.toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1, column 0 is no UUID");
    }

    private List<@Nullable String> taken(String type, List<? extends @Nullable Object> cells) throws SQLException {
        RowArrays rows = new RowArrays(type);
        cells.forEach(cell -> rows.add(cell));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select c::text from unnest(?) c")) {
            rows.bind(connection, statement);
            return texts(statement);
        }
    }

    private List<@Nullable String> read(String type, List<?> cells) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select cast(?::text as " + type + ")::text")) {
            for (Object cell : cells) {
                statement.setString(1, cell.toString());
                texts.addAll(texts(statement));
            }
        }
        return texts;
    }

    private static List<@Nullable String> texts(PreparedStatement statement) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
