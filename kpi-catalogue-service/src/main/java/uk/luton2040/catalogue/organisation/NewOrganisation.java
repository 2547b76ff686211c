package uk.luton2040.catalogue.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation as it is to be, whole.
 *
 * @param nameInPaper what papers call it: KPIs whose provider is said in these words are provided by it
 * @param kind in free words, such as {@code council team}, {@code partner} or {@code publisher}
 */
@Schema(examples = """
        {"nameInPaper":"CAB","name":"Citizens Advice Luton","kind":"partner"}""")
record NewOrganisation(
        @NotBlank @Size(max = 200) String nameInPaper,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 100) String kind) {}
