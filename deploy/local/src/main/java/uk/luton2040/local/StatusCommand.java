package uk.luton2040.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import uk.luton2040.parts.Part;
import uk.luton2040.parts.Parts;

@Command(
        name = "status",
        description = "Shows what runs, where, with how much memory, and how far it is behind.",
        footer = "Exit code 1 when a part does not answer.")
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Override
    public Integer call() {
        Product product = main.product();
        System.out.printf("%-12s %-10s %8s %-12s %9s%n", "part", "state", "process", "ports", "memory");
        long total = 0;
        boolean healthy = true;
        for (Part part : product.parts()) {
            Optional<ProcessHandle> process = Parts.find(part);
            Optional<String> silence = process.isEmpty() ? Optional.of("down") : silence(part);
            long resident = process.map(Parts::residentBytes).orElse(0L);
            total += resident;
            healthy &= silence.isEmpty();
            System.out.printf(
                    "%-12s %-10s %8s %-12s %9s%n",
                    part.name(),
                    silence.isEmpty() ? "up" : process.isPresent() ? "no answer" : "down",
                    process.map(found -> Long.toString(found.pid())).orElse(""),
                    part.ports().stream().map(Object::toString).collect(Collectors.joining(" ")),
                    process.isPresent() ? megabytes(resident) : "");
            if (process.isPresent()) {
                silence.ifPresent(why -> System.out.println("  it does not " + part.question() + ": " + why));
            }
        }
        System.out.printf("%-12s %-10s %8s %-12s %9s%n", "total", "", "", "", megabytes(total));
        printLag(product);
        return healthy ? 0 : 1;
    }

    private static void printLag(Product product) {
        System.out.println();
        if (Parts.find(product.postgres()).isPresent()) {
            for (Service service : product.services()) {
                System.out.printf("outbox of %-26s %s%n", service.name(), pending(product, service));
            }
        }
        if (Parts.find(product.kafka()).isPresent()) {
            Lag.of(product.kafka()).forEach((group, lag) -> System.out.printf("consumer %-27s %s%n", group, lag));
        }
    }

    private static String pending(Product product, Service service) {
        try (Connection connection = product.postgres().connect(service.database());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select coalesce(sum(coalesce(cardinality(ids), 1)), 0) from outbox")) {
            row.next();
            return row.getLong(1) + " waiting to be sent";
        } catch (SQLException e) {
            return "unknown: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }

    /** Why the part does not answer; empty when it does. */
    private static Optional<String> silence(Part part) {
        try {
            part.ask();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        } catch (Exception e) {
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static String megabytes(long bytes) {
        return bytes / 1_000_000 + " MB";
    }
}
