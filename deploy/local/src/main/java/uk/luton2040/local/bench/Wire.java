package uk.luton2040.local.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import uk.luton2040.parts.PartFailed;

/**
 * One client's kept-open connection, speaking just enough HTTP/1.1. A full client would cost the shared processors as
 * much as the service it measures.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 120_000;
    private static final byte[] NOTHING = {};

    private final String host;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** @param base the service's URL, as in {@code http://127.0.0.1:8082} */
    Wire(String base) throws IOException {
        URI uri = URI.create(base);
        host = uri.getAuthority();
        socket = new Socket(uri.getHost(), uri.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /**
     * @param headers more of them, such as {@code Accept-Encoding: gzip}
     * @return the answer's body, empty when it has not changed; a refusal is a failure
     */
    byte[] get(String path, String token, String... headers) throws IOException {
        StringBuilder head = head("GET", path, token);
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        return answer();
    }

    /** @return the answer's body; a refusal is a failure */
    byte[] post(String path, String token, String idempotencyKey, byte[] body) throws IOException {
        byte[] head = head("POST", path, token)
                .append("Content-Type: application/json\r\nIdempotency-Key: ")
                .append(idempotencyKey)
                .append("\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n\r\n")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        out.write(whole);
        return answer();
    }

    private StringBuilder head(String method, String path, String token) {
        return new StringBuilder(1024)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\nAuthorization: Bearer ")
                .append(token)
                .append("\r\n");
    }

    private byte[] answer() throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(
                        small.substring("content-length:".length()).strip());
            } else if (small.startsWith("transfer-encoding:") && small.endsWith("chunked")) {
                chunked = true;
            }
        }
        if (status.startsWith("HTTP/1.1 304")) {
            return NOTHING;
        }
        byte[] body = chunked ? chunks() : exactly(length);
        if (!status.startsWith("HTTP/1.1 2")) {
            String said = new String(body, StandardCharsets.UTF_8);
            throw new PartFailed(
                    "A request was refused: " + status + " " + said.substring(0, Math.min(500, said.length())));
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.writeBytes(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
