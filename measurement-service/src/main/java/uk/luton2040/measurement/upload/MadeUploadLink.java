package uk.luton2040.measurement.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A link that was just made.
 *
 * @param link to pass on; it is told this once
 * @param mailError why it could not be mailed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MadeUploadLink(
        @JsonUnwrapped UploadLinkView made,
        String link,
        @Nullable String mailError) {}
