package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import uk.luton2040.kit.http.SpooledBody;
import uk.luton2040.kit.problem.ProblemException;

/**
 * An object with {@code measurements}, or the list alone. The body is first passed over from end to end: what is not
 * well-formed is refused before anything is looked up, and {@code illustrative} may stand behind the rows.
 */
final class JsonRows implements PostedRows {
    private static final String ROWS = "measurements";
    private static final String ILLUSTRATIVE = "illustrative";

    private final ObjectMapper mapper;
    private final ObjectReader rows;
    private final SpooledBody body;
    private boolean bare;
    private boolean illustrative;

    JsonRows(ObjectMapper mapper, SpooledBody body) {
        this.mapper = mapper;
        this.rows = mapper.readerFor(NewMeasurement.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.body = body;
        passOver();
    }

    private void passOver() {
        try (JsonParser json = mapper.createParser(body.open())) {
            JsonToken first = json.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                throw ProblemException.invalid("", "missing", "Send a JSON object with `measurements`.");
            }
            bare = first == JsonToken.START_ARRAY;
            int count = bare ? countRows(json) : head(json, first);
            if (json.nextToken() != null) {
                throw MismatchedInputException.from(json, NewSubmission.class, "Expected the end of the body");
            }
            check(count);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many rows there are; -1 where none are named */
    private int head(JsonParser json, JsonToken first) throws IOException {
        if (first != JsonToken.START_OBJECT) {
            throw MismatchedInputException.from(json, NewSubmission.class, "Expected an object");
        }
        int count = -1;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            switch (field) {
                case ROWS -> {
                    if (value == JsonToken.VALUE_NULL) {
                        continue;
                    }
                    if (value != JsonToken.START_ARRAY) {
                        throw at(field, MismatchedInputException.from(json, List.class, "Expected a list"));
                    }
                    count = countRows(json);
                }
                case ILLUSTRATIVE -> {
                    if (!value.isBoolean()) {
                        throw at(field, MismatchedInputException.from(json, boolean.class, "Expected true or false"));
                    }
                    illustrative = json.getBooleanValue();
                }
                default ->
                    throw UnrecognizedPropertyException.from(
                            json, NewSubmission.class, field, List.of(ILLUSTRATIVE, ROWS));
            }
        }
        return count;
    }

    private int countRows(JsonParser json) throws IOException {
        int count = 0;
        while (true) {
            JsonToken next;
            try {
                next = json.nextToken();
                if (next == JsonToken.END_ARRAY) {
                    return count;
                }
                json.skipChildren();
            } catch (JsonProcessingException e) {
                throw inRow(count, e);
            }
            if (next == JsonToken.VALUE_NULL) {
                throw ProblemException.invalid(pointer() + "/" + count, "missing", "A value may not be null.");
            }
            count++;
        }
    }

    private void check(int count) {
        if (count < 0) {
            throw ProblemException.invalid(pointer(), "missing", "Send the values as `measurements`.");
        }
        NewSubmission.checkCount(count, pointer());
    }

    @Override
    public void read(Consumer<PostedRow> taker) {
        try (JsonParser json = mapper.createParser(body.open())) {
            json.nextToken();
            if (!bare) {
                while (!ROWS.equals(json.nextFieldName()) || json.nextToken() != JsonToken.START_ARRAY) {
                    json.skipChildren();
                }
            }
            for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
                NewMeasurement row;
                try {
                    row = rows.readValue(json);
                } catch (JsonProcessingException e) {
                    throw inRow(index, e);
                }
                taker.accept(new PostedRow(index, row, List.of()));
            }
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonMappingException inRow(int index, JsonProcessingException e) {
        JsonMappingException placed =
                JsonMappingException.wrapWithPath(e, new JsonMappingException.Reference(this, index));
        return bare ? placed : at(ROWS, placed);
    }

    private JsonMappingException at(String field, JsonMappingException e) {
        e.prependPath(this, field);
        return e;
    }

    @Override
    public String pointer() {
        return bare ? "" : "/" + ROWS;
    }

    @Override
    public boolean illustrative() {
        return illustrative;
    }
}
