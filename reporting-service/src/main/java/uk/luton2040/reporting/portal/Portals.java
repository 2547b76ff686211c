package uk.luton2040.reporting.portal;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;

/** The origins of all registered portals. What a portal may read is not asked here: its tokens say that. */
@Singleton
public class Portals {
    private final Set<String> origins = new TreeSet<>();

    Portals(PortalsConfig config) {
        config.byName().values().forEach(portal -> portal.origins().forEach(origin -> origins.add(origin.text())));
    }

    /** @param origin as the browser sent it */
    boolean isRegistered(String origin) {
        return origins.contains(origin);
    }

    /** The Content-Security-Policy of what is made for a frame of theirs. */
    public String policy() {
        return "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors "
                + (origins.isEmpty() ? "'none'" : String.join(" ", origins));
    }
}
