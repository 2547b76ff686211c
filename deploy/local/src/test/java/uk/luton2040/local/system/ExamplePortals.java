package uk.luton2040.local.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import uk.luton2040.local.Portal;
import uk.luton2040.local.PortalServer;

/** The example portals, on origins of their own, and a browser for their visitors. */
record ExamplePortals(Chromium chromium, PortalServer wellbeing, PortalServer economy) implements AutoCloseable {
    static ExamplePortals of(RunningProduct product) {
        Chromium chromium = Chromium.start();
        List<Portal> portals = product.inside().portals();
        try {
            return new ExamplePortals(
                    chromium,
                    PortalServer.start(portals.get(0), product.at()),
                    PortalServer.start(portals.get(1), product.at()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty window under the portals' own policies. */
    Page window() {
        return chromium.openStrictly(1280, "{}");
    }

    Visit to(PortalServer portal) {
        return Visit.to(portal.url(), window());
    }

    Visit to(PortalServer portal, int width, ColorScheme scheme) {
        return Visit.to(portal.url(), chromium.open(width, scheme));
    }

    @Override
    public void close() {
        wellbeing.close();
        economy.close();
        chromium.close();
    }
}
