package uk.luton2040.measurement.returns;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

@ConfigMapping(prefix = "luton2040.returns")
interface ReturnsConfig {

    /** How many days before its due date a return is due and no longer upcoming: as the first reminder, by default. */
    @Min(0)
    @WithDefault("7")
    int dueDays();
}
