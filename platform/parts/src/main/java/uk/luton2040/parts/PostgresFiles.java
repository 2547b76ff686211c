package uk.luton2040.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs and the data folder of one PostgreSQL. */
final class PostgresFiles {
    private static final Duration INITDB = Duration.ofSeconds(90);
    private static final Duration ORPHANS = Duration.ofSeconds(15);

    private final Home home;
    private final Checkout checkout;
    private final RunAs runAs;
    private final Path base;

    PostgresFiles(Home home, Checkout checkout, RunAs runAs) {
        this.home = home;
        this.checkout = checkout;
        this.runAs = runAs;
        this.base = runAs == RunAs.SETPRIV ? enterableBase(home) : home.folder();
    }

    /** Somewhere "nobody" can enter, whatever the rights of the folders above the home. */
    private static Path enterableBase(Home home) {
        return Path.of(
                "/var/tmp", "luton2040-" + Integer.toHexString(home.folder().hashCode()));
    }

    Path data() {
        return base.resolve("postgres");
    }

    Path program(String name) {
        return programs().resolve("bin").resolve(name);
    }

    private Path programs() {
        Path folder = runAs == RunAs.SETPRIV ? base : checkout.cache();
        String archive = checkout.distribution("postgres").getFileName().toString();
        return folder.resolve(archive.substring(0, archive.length() - ".jar".length()));
    }

    /** Unpacks, initialises and clears what a dead server left, as far as any of it is needed. */
    void prepare(String superuserPassword) throws IOException, InterruptedException {
        Files.createDirectories(base);
        own(base);
        Folders.once(programs(), this::unpack);
        if (Files.notExists(data())) {
            initialise(superuserPassword);
        }
        clearOrphans();
    }

    /** Built beside and renamed, so that an interrupted initialisation is simply done again. */
    private void initialise(String superuserPassword) throws IOException, InterruptedException {
        Path fresh = data().resolveSibling("postgres.new");
        Folders.delete(fresh);
        Path password = Files.createTempFile(
                base,
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, superuserPassword);
            own(password);
            List<String> words = Shell.words(
                    runAs.prefix(),
                    program("initdb").toString(),
                    "-D",
                    fresh.toString(),
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            Shell.step(
                    "postgres: initdb",
                    home.log("postgres"),
                    INITDB,
                    new ProcessBuilder(words).directory(base.toFile()));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, data());
    }

    /**
     * A killed postmaster's children notice within moments; until they have gone a new one must not open the files. Its
     * pid file is a danger only when the number now belongs to somebody else, which PostgreSQL cannot know.
     */
    private void clearOrphans() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + ORPHANS.toNanos();
        List<ProcessHandle> orphans = orphans();
        while (!orphans.isEmpty()) {
            if (System.nanoTime() > deadline) {
                orphans.forEach(ProcessHandle::destroyForcibly);
            }
            Thread.sleep(100);
            orphans = orphans();
        }
        Path pidFile = data().resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            Optional<String> pid = Files.readAllLines(pidFile).stream().findFirst();
            if (pid.isPresent()
                    && ProcessHandle.of(Long.parseLong(pid.get().strip())).isPresent()) {
                Files.delete(pidFile);
            }
        }
    }

    /**
     * Every process of a server has its data folder as working directory (told by Linux only), but somebody's shell may
     * be there too. The program may have been replaced since, so its name alone counts.
     */
    private List<ProcessHandle> orphans() {
        return ProcessHandle.allProcesses()
                .filter(process -> link(process, "cwd").equals(data().toString())
                        && link(process, "exe").replace(" (deleted)", "").endsWith("/bin/postgres"))
                .toList();
    }

    private static String link(ProcessHandle process, String name) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), name))
                    .toString();
        } catch (IOException e) {
            return "";
        }
    }

    private void unpack(Path into) throws IOException {
        try (var zip =
                new ZipInputStream(new BufferedInputStream(Files.newInputStream(checkout.distribution("postgres"))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    untar(new TarArchiveInputStream(new XZInputStream(zip)), into);
                    return;
                }
            }
        }
        throw new PartFailed("postgres: no programs in " + checkout.distribution("postgres"));
    }

    private void untar(TarArchiveInputStream tar, Path into) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = into.resolve(entry.getName()).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                copy(tar, target, (entry.getMode() & 0100) != 0);
            }
        }
    }

    private static void copy(InputStream from, Path target, boolean executable) throws IOException {
        Files.copy(from, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private void own(Path path) throws IOException {
        if (runAs == RunAs.SETPRIV) {
            Files.setAttribute(path, "unix:uid", RunAs.NOBODY);
            Files.setAttribute(path, "unix:gid", RunAs.NOBODY);
        }
    }

    /** Everything kept outside the home. */
    void erase() throws IOException {
        if (!base.equals(home.folder())) {
            Folders.delete(base);
        }
    }
}
