package uk.luton2040.measurement.measurement;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256, in hexadecimal, of all that a reading says: what an approval is bound to. Each field is written with its
 * length before it, so that no two readings are written alike.
 */
final class Fingerprint {
    private final StringBuilder written = new StringBuilder(160);

    private Fingerprint() {}

    static String of(Reading reading) {
        return new Fingerprint()
                .number(reading.value())
                .number(reading.numerator())
                .number(reading.denominator())
                .number(reading.projectedOutturn())
                .thing(reading.bronze())
                .thing(reading.silver())
                .thing(reading.gold())
                .thing(reading.sampleSize())
                .number(reading.intervalLow())
                .number(reading.intervalHigh())
                .thing(reading.quality())
                .thing(reading.commentary())
                .thing(reading.source())
                .thing(reading.evidence())
                .thing(reading.receivedOn())
                .thing(reading.reason())
                .thing(reading.note())
                .thing(reading.illustrative())
                .digest();
    }

    private Fingerprint number(@Nullable BigDecimal number) {
        return thing(number == null ? null : number.toPlainString());
    }

    private Fingerprint thing(@Nullable Object thing) {
        if (thing == null) {
            written.append('-');
        } else {
            String text = thing.toString();
            written.append(text.length()).append(':').append(text);
        }
        return this;
    }

    private String digest() {
        try {
            byte[] bytes = written.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
