package uk.luton2040.local.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A multipart form of CSV tables, each part named after its table. The same tables give the same bytes. */
public record Form(byte[] bytes) {
    private static final String BOUNDARY = "table-of-luton-2040";

    public static Form of(Path folder, List<String> tables) {
        SequencedMap<String, byte[]> texts = new LinkedHashMap<>();
        try {
            for (String table : tables) {
                texts.put(table, Files.readAllBytes(folder.resolve(table + ".csv")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The tables in %s cannot be read.".formatted(folder), e);
        }
        return of(texts);
    }

    /** @param tables the text of each by its name */
    public static Form of(SequencedMap<String, byte[]> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tables.forEach((table, text) -> {
            bytes.writeBytes("""
                    --%1$s\r
                    Content-Disposition: form-data; name="%2$s"; filename="%2$s.csv"\r
                    Content-Type: text/csv; charset=UTF-8\r
                    \r
                    """.formatted(BOUNDARY, table).getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(text);
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        bytes.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return new Form(bytes.toByteArray());
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }
}
