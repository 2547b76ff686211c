package uk.luton2040.kit.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** A CSV file for each table in one archive; the data dictionary beside them is passed over. */
final class ZippedTables {
    private static final String CSV = ".csv";

    /** A small archive may unpack to any size. */
    private static final long MOST_BYTES_UNPACKED = 512L << 20;

    private ZippedTables() {}

    static Map<String, Rows> in(Path body) throws IOException {
        Map<String, Rows> tables = new HashMap<>();
        try (ZipFile zip = new ZipFile(body.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (!name.equals(DataDictionary.FILE_NAME)) {
                    String table = name.endsWith(CSV) ? name.substring(0, name.length() - CSV.length()) : name;
                    tables.put(table, Csv.in(() -> unpacked(body, name)));
                }
            }
        } catch (ZipException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "The body is no zip archive that can be read to its end.");
        }
        if (tables.isEmpty()) {
            throw ProblemException.invalid("", "no-file", "The archive holds no file; it has one for each table.");
        }
        return tables;
    }

    /** Each look opens the archive anew, so that there is nothing to close in the end. */
    private static InputStream unpacked(Path body, String name) throws IOException {
        ZipFile zip = new ZipFile(body.toFile());
        return new FilterInputStream(zip.getInputStream(zip.getEntry(name))) {
            private long left = MOST_BYTES_UNPACKED;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                left -= Math.max(read, 0);
                if (left < 0) {
                    throw new ProblemException(
                            ProblemType.TOO_LARGE,
                            "'%s' unpacks to more than %d bytes.".formatted(name, MOST_BYTES_UNPACKED),
                            List.of());
                }
                return read;
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }
}
