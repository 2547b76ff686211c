package uk.luton2040.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import uk.luton2040.parts.PartFailed;

@Command(name = "portals", description = "Serves the example portals of two boards until it is interrupted.")
final class PortalsCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Override
    public Integer call() throws InterruptedException {
        Product product = main.product();
        for (Portal portal : product.portals()) {
            try {
                PortalServer server = PortalServer.start(portal, product.endpoints());
                System.out.printf("%s  %s%n", server.url(), portal.board());
            } catch (IOException e) {
                throw new PartFailed("The portal at " + portal.origin() + " cannot start: " + e.getMessage());
            }
        }
        System.out.println("Open them in a browser; Ctrl-C ends them. ./luton2040 up starts what they show.");
        new CountDownLatch(1).await();
        return 0;
    }
}
