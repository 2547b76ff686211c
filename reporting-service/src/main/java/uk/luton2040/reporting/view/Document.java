package uk.luton2040.reporting.view;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A report as it is served: its bytes and their tag. */
public record Document(byte[] bytes, String etag) {
    public static Document of(Object report) {
        byte[] bytes = ReportJson.bytes(report);
        return new Document(bytes, etag(bytes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && etag.equals(document.etag) && Arrays.equals(bytes, document.bytes);
    }

    @Override
    public int hashCode() {
        return etag.hashCode();
    }

    /** The report itself. */
    public <T> T as(Class<T> report) {
        return ReportJson.read(bytes, report);
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
