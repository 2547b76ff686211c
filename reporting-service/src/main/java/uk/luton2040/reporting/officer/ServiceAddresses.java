package uk.luton2040.reporting.officer;

import io.smallrye.config.ConfigMapping;

/** Where the services answer, as base URLs without a closing slash. */
@ConfigMapping(prefix = "luton2040.services")
interface ServiceAddresses {
    String catalogue();

    String measurement();
}
