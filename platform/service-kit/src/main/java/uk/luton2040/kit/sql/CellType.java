package uk.luton2040.kit.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.core.Oid;
import org.postgresql.util.ByteConverter;

/**
 * How PostgreSQL receives a value in its binary form, which it takes as it is: a UUID or a moment written as text cost it
 * more to read than to keep, and the driver has arrays of them in text only.
 *
 * @see <a href="https://www.postgresql.org/docs/18/protocol-message-formats.html">Bind</a>, and each type's {@code recv}
 *     function in PostgreSQL's source
 */
enum CellType {
    BOOL(Oid.BOOL, Oid.BOOL_ARRAY, Boolean.class, is -> new byte[] {(byte) (is ? 1 : 0)}),
    BYTEA(Oid.BYTEA, Oid.BYTEA_ARRAY, byte[].class, bytes -> bytes),
    DATE(
            Oid.DATE,
            Oid.DATE_ARRAY,
            LocalDate.class,
            day -> ofInt(Math.toIntExact(day.toEpochDay() - PostgresEpoch.DAYS))),
    INT4(Oid.INT4, Oid.INT4_ARRAY, Integer.class, CellType::ofInt),
    INT8(Oid.INT8, Oid.INT8_ARRAY, Long.class, CellType::ofLong),
    NUMERIC(Oid.NUMERIC, Oid.NUMERIC_ARRAY, BigDecimal.class, ByteConverter::numeric),
    TEXT(Oid.TEXT, Oid.TEXT_ARRAY, Object.class, words -> words.toString().getBytes(UTF_8)),
    TIMESTAMPTZ(Oid.TIMESTAMPTZ, Oid.TIMESTAMPTZ_ARRAY, Instant.class, at -> ofLong(micros(at))),
    UUID(Oid.UUID, Oid.UUID_ARRAY, UUID.class, CellType::ofUuid);

    /** PostgreSQL counts days and microseconds since the year 2000. */
    private static final class PostgresEpoch {
        static final long DAYS = LocalDate.of(2000, 1, 1).toEpochDay();
        static final long SECONDS = DAYS * 24 * 60 * 60;
    }

    final int oid;
    final int arrayOid;
    private final Function<Object, byte[]> bytes;

    <T> CellType(int oid, int arrayOid, Class<T> of, Function<T, byte[]> bytes) {
        this.oid = oid;
        this.arrayOid = arrayOid;
        this.bytes = cell -> bytes.apply(of.cast(cell));
    }

    /** @throws IllegalArgumentException if it is none that is written here */
    static CellType named(String postgres) {
        return valueOf(postgres.toUpperCase(Locale.ROOT));
    }

    /** @throws ClassCastException if the cell is not of this type's class */
    byte[] bytes(Object cell) {
        return bytes.apply(cell);
    }

    private static byte[] ofInt(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    private static byte[] ofLong(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] ofUuid(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** To the nearest one, as PostgreSQL reads a text. */
    private static long micros(Instant at) {
        return Math.addExact(
                Math.multiplyExact(at.getEpochSecond() - PostgresEpoch.SECONDS, 1_000_000),
                (at.getNano() + 500) / 1_000);
    }
}
