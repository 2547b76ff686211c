package uk.luton2040.measurement.upload;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "luton2040.upload-links")
interface UploadLinksConfig {
    /** Where partners reach this service, as in {@code https://returns.luton.example}; else where the officer does. */
    Optional<String> baseUrl();
}
