package uk.luton2040.reporting.page;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Files that browsers keep for a day: another content has another address. */
final class Assets {
    private static final int ENOUGH = 10;

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** {@code {asset:at('pages.css')}}. */
    @TemplateExtension(namespace = "asset")
    static String at(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::address);
    }

    private static String address(String name) {
        String path = "/assets/" + name;
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            byte[] content = Objects.requireNonNull(file, name).readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            return path + "?v=" + hash.substring(0, ENOUGH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
