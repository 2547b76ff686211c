package uk.luton2040.local;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import uk.luton2040.parts.PartFailed;

@Command(name = "token", description = "Prints a bearer token of a machine client, good for five minutes.")
final class TokenCommand implements Runnable {
    @ParentCommand
    private Main main = new Main();

    @Parameters(paramLabel = "CLIENT", description = "as in partner-housing or performance-office")
    private String client = "";

    @Override
    public void run() {
        Product product = main.product();
        var demo = Demo.of(main.checkout());
        if (!demo.machines().contains(client)) {
            throw new PartFailed(
                    "There is no client '" + client + "'; there are " + String.join(", ", demo.machines()));
        }
        try {
            System.out.println(product.keycloak().realm().token(client));
        } catch (IOException e) {
            throw new PartFailed("Keycloak gives no token at "
                    + product.keycloak().url() + " (" + e.getMessage() + "); is it up? ./luton2040 status tells");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
