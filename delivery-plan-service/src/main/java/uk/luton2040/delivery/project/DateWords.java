package uk.luton2040.delivery.project;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.measures.period.ImpreciseDate;

/** A date in somebody's own words: "2021-07-31", "summer 2021", "early 2022". An answer's object is taken back as well. */
@JsonDeserialize(using = DateWords.Reader.class)
@Schema(type = SchemaType.STRING, examples = "summer 2021")
public record DateWords(@JsonValue @Size(max = LONGEST) String words) {
    public static final int LONGEST = 100;

    public DateWords {
        words = words.strip();
    }

    public static @Nullable DateWords ofCell(@Nullable String cell) {
        return cell == null ? null : new DateWords(cell);
    }

    public static ProjectState.@Nullable Day day(@Nullable DateWords given) {
        return given == null ? null : given.day();
    }

    public ImpreciseDate date() {
        return ImpreciseDate.parse(words);
    }

    public ProjectState.Day day() {
        ImpreciseDate date = date();
        return new ProjectState.Day(words, date.from(), date.until());
    }

    /** Takes back what an answer says, too. */
    static class Reader extends JsonDeserializer<DateWords> {
        @Override
        public DateWords deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode given = context.readTree(json);
            JsonNode words = given.isObject() ? given.path("words") : given;
            if (!words.isTextual()) {
                return context.reportInputMismatch(
                        String.class, "a date is a text, such as \"summer 2021\" or \"2021-07-31\"");
            }
            return new DateWords(words.textValue());
        }
    }
}
