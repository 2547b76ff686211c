package uk.luton2040.reporting.view;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** A report as it is served: its bytes as they are and compressed, each with a strong tag of its own. */
public record Document(Rendition plain, Rendition gzipped) {
    /** A person's own, to be asked for each time: unchanged, it costs no bytes. */
    public static final String REVALIDATE = "private, no-cache";

    public static Document of(Object report) {
        return ofBytes(ReportJson.bytes(report));
    }

    /** @param bytes of a report that is no JSON, such as CSV */
    public static Document ofBytes(byte[] bytes) {
        return new Document(Rendition.of(bytes), Rendition.of(gzip(bytes)));
    }

    /** From what was stored: the compressed bytes alone, as the others follow from them. */
    static Document stored(String etag, Rendition gzipped) {
        return new Document(new Rendition(gunzip(gzipped.bytes()), etag), gzipped);
    }

    /** The same report: how it was compressed does not matter. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && plain.equals(document.plain);
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }

    public byte[] bytes() {
        return plain.bytes();
    }

    /** Of the bytes as they are. */
    public String etag() {
        return plain.etag();
    }

    /** The report itself. */
    public <T> T as(Class<T> report) {
        return ReportJson.read(bytes(), report);
    }

    /**
     * 200 with the bytes in the coding that is asked for, or 304 to who has them already. The method that answers is
     * {@code @Uncompressed}, so that the server compresses nothing again; {@link OneCoding} names the coding.
     *
     * @param cacheControl who may keep it for how long
     * @throws ProblemException 406 when every coding is refused
     */
    public Response answer(HttpHeaders asked, String cacheControl) {
        Coding coding = Coding.preferred(header(asked, HttpHeaders.ACCEPT_ENCODING))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_ACCEPTABLE,
                        "It is sent as it is or as gzip; your Accept-Encoding refuses both."));
        Rendition rendition = switch (coding) {
            case IDENTITY -> plain;
            case GZIP -> gzipped;
        };
        String known = header(asked, HttpHeaders.IF_NONE_MATCH);
        Response.ResponseBuilder answer;
        if (known != null && rendition.isNamedIn(known)) {
            answer = Response.notModified();
        } else {
            answer = Response.ok(rendition.bytes()).header(HttpHeaders.CONTENT_ENCODING, coding.code());
        }
        return answer.header(HttpHeaders.ETAG, '"' + rendition.etag() + '"')
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** A header on several lines says the same as its lines joined by commas. */
    private static @Nullable String header(HttpHeaders asked, String name) {
        List<String> lines = asked.getRequestHeader(name);
        if (lines == null || lines.isEmpty()) {
            return null;
        }
        return lines.size() == 1 ? lines.getFirst() : String.join(",", lines);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static byte[] gunzip(byte[] compressed) {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
