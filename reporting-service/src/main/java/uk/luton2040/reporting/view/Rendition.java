package uk.luton2040.reporting.view;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes as they are sent, and the strong tag of exactly these. */
record Rendition(byte[] bytes, String etag) {

    static Rendition of(byte[] bytes) {
        return new Rendition(bytes, etag(bytes));
    }

    /**
     * Whether an {@code If-None-Match} header names it (RFC 9110, 13.1.2): one tag, several, weak ones too, or any.
     */
    boolean isNamedIn(String ifNoneMatch) {
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        int start = ifNoneMatch.indexOf('"');
        while (start >= 0) {
            int end = ifNoneMatch.indexOf('"', start + 1);
            if (end - start - 1 == etag.length() && ifNoneMatch.startsWith(etag, start + 1)) {
                return true;
            }
            start = end < 0 ? end : ifNoneMatch.indexOf('"', end + 1);
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rendition rendition
                && etag.equals(rendition.etag)
                && Arrays.equals(bytes, rendition.bytes);
    }

    @Override
    public int hashCode() {
        return etag.hashCode();
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
