package uk.luton2040.measurement.upload;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import uk.luton2040.mail.Letter;

/** The mail that brings a link. */
public record UploadLetter(String organisation, String period, String expires, String link) {

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance text(UploadLetter letter);

        static native TemplateInstance html(UploadLetter letter);
    }

    Letter words() {
        return new Letter(
                "Send the values of %s: %s".formatted(organisation, period),
                Templates.text(this).render(),
                Templates.html(this).render());
    }
}
