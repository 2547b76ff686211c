package uk.luton2040.reporting.opendata;

import io.smallrye.config.ConfigMapping;

/** Under which conditions the open data may be used. */
@ConfigMapping(prefix = "luton2040.open-data")
public interface OpenDataConfig {
    Licence licence();

    interface Licence {
        String name();

        String url();

        /** What whoever uses the data has to say of where it is from. */
        String attribution();
    }
}
