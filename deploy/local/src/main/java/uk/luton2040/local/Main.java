package uk.luton2040.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import uk.luton2040.parts.Checkout;
import uk.luton2040.parts.PartFailed;

/** The commands of {@code ./luton2040}, but for {@code test}, which is Maven's. */
@Command(
        name = "./luton2040",
        description = "The Luton 2040 performance platform on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            TokenCommand.class,
            PortalsCommand.class,
            LoadCommand.class,
            BenchCommand.class,
            Main.TestHelp.class
        })
public final class Main {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "where data, secrets and logs are kept; default: .luton2040/run in the checkout")
    private @Nullable Path home;

    /** The product in the chosen home, on the ports it remembers. */
    Product product() {
        return Product.of(checkout(), homeFolder());
    }

    Path homeFolder() {
        return home == null ? checkout().root().resolve(".luton2040/run") : home;
    }

    boolean homeWasChosen() {
        return home != null;
    }

    /** How a user calls the front door for the chosen home. */
    String front() {
        return home == null ? "./luton2040" : "./luton2040 --home " + home;
    }

    Checkout checkout() {
        return Checkout.find();
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** @return the exit code */
    static int run(String... arguments) {
        CommandLine commands = new CommandLine(new Main())
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((refusal, words) -> {
                    refusal.getCommandLine().getErr().println(refusal.getMessage() + "; --help tells what may be said");
                    return 2;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure instanceof PartFailed ? failure.getMessage() : failure);
                    return 1;
                });
        if (arguments.length == 0) {
            commands.usage(System.out);
            return 0;
        }
        return commands.execute(arguments);
    }

    /** Only here to be listed: the script runs it. */
    @Command(name = "test", description = "Builds everything and runs every test.")
    static final class TestHelp implements Runnable {
        @Override
        public void run() {
            throw new PartFailed("The tests are run by the script ./luton2040 itself");
        }
    }
}
