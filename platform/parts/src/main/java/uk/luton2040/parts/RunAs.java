package uk.luton2040.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** PostgreSQL refuses to run as root, so for root it is run as somebody who looks like somebody else. */
enum RunAs {
    /** An ordinary user runs it as itself. */
    SELF(),
    /** Root in a user namespace of its own; the files stay root's. Containers often refuse it. */
    UNSHARE("unshare", "-U"),
    /** Root as "nobody", who needs files of its own in a folder it can enter. */
    SETPRIV("setpriv", "--reuid=" + RunAs.NOBODY, "--regid=" + RunAs.NOBODY, "--clear-groups");

    static final int NOBODY = 65534;

    private final List<String> prefix;

    RunAs(String... prefix) {
        this.prefix = List.of(prefix);
    }

    List<String> prefix() {
        return prefix;
    }

    /** The way chosen when the home's database was made, else the first that works here; remembered in the home. */
    static RunAs of(Home home) {
        Path record = home.path("postgres-run-as");
        try {
            if (Files.exists(record)) {
                return valueOf(Files.readString(record).strip());
            }
            RunAs chosen = firstThatWorks();
            Files.writeString(record, chosen + "\n");
            return chosen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("The start of postgres was interrupted");
        }
    }

    private static RunAs firstThatWorks() throws IOException, InterruptedException {
        if (!Shell.run(Duration.ofSeconds(5), "id", "-u").strip().equals("0")) {
            return SELF;
        }
        for (RunAs way : List.of(UNSHARE, SETPRIV)) {
            if (Shell.knows(way.prefix.getFirst())
                    && Shell.succeeds(Shell.words(way.prefix, "true").toArray(String[]::new))) {
                return way;
            }
        }
        throw new PartFailed("PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here; "
                + "run this as an ordinary user");
    }
}
