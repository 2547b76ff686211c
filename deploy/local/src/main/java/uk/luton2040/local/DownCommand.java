package uk.luton2040.local;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import uk.luton2040.parts.PartFailed;
import uk.luton2040.parts.Parts;

@Command(name = "down", description = "Stops everything; the data stays.")
final class DownCommand implements Runnable {
    @ParentCommand
    private Main main = new Main();

    @Override
    public void run() {
        Product product = main.product();
        try (HomeLock lock = HomeLock.of(product.home())) {
            long running = product.parts().stream()
                    .filter(part -> Parts.find(part).isPresent())
                    .count();
            Shutdown.stop(product.parts(), product::needs);
            for (Service service : product.services()) {
                service.forgetCopy();
            }
            System.out.println(running == 0 ? "Nothing was running" : "Stopped " + running + " processes");
        } catch (IOException e) {
            throw new PartFailed(
                    "Everything is stopped, but not every copy of a service could be deleted: " + e.getMessage());
        }
    }
}
