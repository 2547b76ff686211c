package uk.luton2040.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import uk.luton2040.parts.Folders;
import uk.luton2040.parts.PartFailed;

@Command(name = "reset", description = "Stops everything and deletes its data, secrets and logs.")
final class ResetCommand implements Runnable {
    @ParentCommand
    private Main main = new Main();

    @Option(names = "--yes", description = "really")
    private boolean yes;

    @Override
    public void run() {
        Path folder = main.homeFolder();
        if (Files.notExists(folder)) {
            System.out.println("There is nothing in " + folder);
            return;
        }
        if (!Product.isHome(folder)) {
            throw new PartFailed(folder + " is not a home of Luton 2040, so it is left alone");
        }
        if (!yes) {
            throw new PartFailed("This deletes all data in " + folder + "; say ./luton2040 reset --yes if you mean it");
        }
        Product product = main.product();
        try (HomeLock lock = HomeLock.of(product.home())) {
            Shutdown.stop(product.parts(), product::needs);
            product.postgres().eraseOutsideHome();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new PartFailed("Not everything in " + folder + " could be deleted: " + e.getMessage());
        }
        System.out.println("Stopped everything and deleted " + folder);
    }
}
