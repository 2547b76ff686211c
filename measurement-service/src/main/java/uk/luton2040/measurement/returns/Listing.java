package uk.luton2040.measurement.returns;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Csv;
import uk.luton2040.kit.tables.Layout;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.Spool;

/** A table that is only ever read. */
public record Listing(String name, String about, List<Column> columns, List<String> key) implements Layout {
    public static final String CSV = "text/csv;charset=UTF-8";

    public Row row(@Nullable Object... values) {
        return Row.of(columns, values);
    }

    /** Whether the reader prefers a CSV file to JSON. */
    public static boolean isWanted(HttpHeaders headers) {
        for (MediaType acceptable : headers.getAcceptableMediaTypes()) {
            if (acceptable.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (acceptable.isCompatible(MediaType.valueOf("text/csv"))) {
                return true;
            }
        }
        return false;
    }

    /** The answer as JSON, whatever else could have been asked for. */
    public static Response json(Response answer) {
        return Response.fromResponse(answer).type(MediaType.APPLICATION_JSON).build();
    }

    /** As a CSV file of that name. */
    public Response csv(Stream<Row> rows, String fileName) throws IOException {
        return Spool.answer(out -> Csv.write(this, rows, out))
                .type(CSV)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(fileName))
                .build();
    }
}
