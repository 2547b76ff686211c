package uk.luton2040.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Every format in which a report is published, beside the JSON of the pack that it is made of. */
@ApplicationScoped
public class Formats {
    private final List<Format> all =
            List.of(new HtmlFormat(), new PdfFormat(), new DocxFormat(), new XlsxFormat(), new CsvFormat());

    public List<Format> all() {
        return all;
    }

    public Optional<Format> find(String code) {
        return all.stream().filter(format -> format.code().equals(code)).findFirst();
    }
}
