package uk.luton2040.kit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {

    @Test
    void everyColumnIsDescribedAsCsvOnTheWebHasIt() throws IOException {
        // When
        JsonNode group = DataDictionary.of("Samples", List.of(Sample.TABLE));

        // Then
        JsonNode schema = group.at("/tables/0/tableSchema");
        assertThat(group.at("/@context/0").asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(group.at("/tables/0/url").asText()).isEqualTo("samples.csv");
        assertThat(schema.get("columns").findValuesAsText("name")).isEqualTo(Column.names(Sample.COLUMNS));
        assertThat(column(schema, "code")).isEqualTo(json("""
                {"name":"code","titles":"code","dc:description":"Which it is.","datatype":"string","required":true}"""));
        assertThat(column(schema, "parts")).isEqualTo(json("""
                {"name":"parts","titles":"parts","dc:description":"Its parts.","datatype":"string","separator":";"}"""));
        assertThat(column(schema, "agreed").get("datatype")).isEqualTo(json("""
                {"base":"boolean","format":"yes|no"}"""));
        assertThat(column(schema, "colour").get("datatype")).isEqualTo(json("""
                {"base":"string","format":"^(red|green)$"}"""));
        assertThat(schema.get("primaryKey")).isEqualTo(json("[\"code\"]"));
        assertThat(schema.get("foreignKeys")).isEqualTo(json("""
                [{"columnReference":"parent","reference":{"resource":"samples.csv","columnReference":"code"}}]"""));
    }

    private static JsonNode column(JsonNode schema, String name) {
        for (JsonNode column : schema.get("columns")) {
            if (column.get("name").asText().equals(name)) {
                return column;
            }
        }
        throw new AssertionError("no column " + name);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
