package uk.luton2040.reporting.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** What the validator of the W3C says of a page, and the page for looking at. */
public final class Html {
    private Html() {}

    /** None where it is valid; that browsers of 2020 knew no fields for dates is none. */
    public static List<JsonNode> complaints(String html) throws IOException, SAXException {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        String report = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        return new ObjectMapper()
                .readTree(report)
                .get("messages")
                .valueStream()
                .filter(said -> !said.get("message").asText().contains("not supported in all browsers"))
                .toList();
    }

    /** For looking at. */
    public static void keep(String name, String html) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(folder.resolve(name), html);
    }
}
