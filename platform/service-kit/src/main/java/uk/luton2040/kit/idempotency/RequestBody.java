package uk.luton2040.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Takes the fingerprint of a request's body while it is read, without keeping it. */
@RequestScoped
public class RequestBody {
    private @Nullable MessageDigest digest;

    InputStream watched(InputStream body) {
        digest = sha256();
        return new DigestInputStream(body, digest);
    }

    /** SHA-256 of what was read, in hexadecimal; the same for every empty body. */
    String fingerprint() {
        return HexFormat.of().formatHex((digest == null ? sha256() : digest).digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
