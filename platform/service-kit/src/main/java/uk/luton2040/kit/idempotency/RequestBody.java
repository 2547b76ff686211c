package uk.luton2040.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes the fingerprint of a request's body while it is read, without keeping it. */
@RequestScoped
public class RequestBody {
    private @Nullable MessageDigest digest;
    private @Nullable String fingerprint;

    InputStream watched(InputStream body) {
        digest = sha256();
        return new DigestInputStream(body, digest);
    }

    /** Adds a file of a multipart body: such a body is read before anything could watch it. */
    void add(FileUpload file) {
        if (fingerprint != null) {
            return;
        }
        MessageDigest known = digest == null ? sha256() : digest;
        digest = known;
        known.update("%s %d\n".formatted(file.name(), file.size()).getBytes(StandardCharsets.UTF_8));
        try {
            Files.copy(file.uploadedFile(), new DigestOutputStream(OutputStream.nullOutputStream(), known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of what was read, in hexadecimal; the same for every empty body, and when a request is tried again. */
    String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = HexFormat.of().formatHex((digest == null ? sha256() : digest).digest());
            fingerprint = known;
        }
        return known;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
