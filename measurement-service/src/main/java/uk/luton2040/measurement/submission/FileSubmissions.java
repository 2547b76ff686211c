package uk.luton2040.measurement.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.SpooledBody;
import uk.luton2040.kit.problem.ProblemException;

/** Submissions as files: read, checked and taken as the API takes them. */
@ApplicationScoped
public class FileSubmissions {
    /** What every workbook begins with, as every ZIP archive does. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final SubmissionTaker taker;

    FileSubmissions(SubmissionTaker taker) {
        this.taker = taker;
    }

    /**
     * What would become of a file's rows.
     *
     * @param names what each row is about, by its index
     */
    public record Check(SubmissionReport report, Map<Integer, String> names) {}

    /**
     * Within a transaction that takes turns; it is rolled back.
     *
     * @throws ProblemException when it is no file of rows
     */
    public Check check(SentFile file, String who) {
        SubmissionOptions options = new SubmissionOptions();
        options.mode = "partial";
        options.dryRun = "true";
        Naming rows = new Naming(rows(file.body()), new HashMap<>());
        SubmissionReport report = taker.take(rows, file.body().isSmall(), file.organisation(), who, options);
        return new Check(report, rows.names());
    }

    /**
     * Within a transaction that takes turns. All rows or none.
     *
     * @throws ProblemException when one is refused
     */
    public SubmissionReport take(SentFile file, String who) {
        return taker.take(rows(file.body()), file.body().isSmall(), file.organisation(), who, new SubmissionOptions());
    }

    private static PostedRows rows(SpooledBody body) {
        try (InputStream bytes = body.open()) {
            return Arrays.equals(bytes.readNBytes(ZIP.length), ZIP)
                    ? new XlsxRows(body, false)
                    : new CsvRows(body, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps in mind what the rows are about while they are read. */
    private record Naming(PostedRows rows, Map<Integer, String> names) implements PostedRows {
        @Override
        public void read(Consumer<PostedRow> taker) {
            rows.read(row -> {
                names.put(row.index(), name(row.row()));
                taker.accept(row);
            });
        }

        private static String name(NewMeasurement row) {
            Stream<@Nullable String> parts = Stream.of(row.kpi(), row.period(), row.category());
            return parts.filter(Objects::nonNull).collect(Collectors.joining(", "));
        }

        @Override
        public String pointer() {
            return rows.pointer();
        }

        @Override
        public boolean illustrative() {
            return rows.illustrative();
        }
    }
}
