package uk.luton2040.reporting.portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;

/** The portals that are registered. */
@ConfigMapping(prefix = "luton2040.portals")
public interface PortalsConfig {
    /** By a name that only tells whose it is. */
    @WithParentName
    Map<String, Portal> byName();

    interface Portal {
        /** Every one that its pages are served from. */
        List<Origin> origins();
    }
}
