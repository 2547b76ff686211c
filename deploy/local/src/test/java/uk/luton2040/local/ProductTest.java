package uk.luton2040.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import uk.luton2040.parts.Checkout;
import uk.luton2040.parts.Home;
import uk.luton2040.parts.Part;
import uk.luton2040.parts.PartFailed;

class ProductTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void allPortsMoveTogetherAndNoneTwice() {
        // When
        var product = new Product(Checkout.find(), new Home(folder), 1000);

        // Then
        List<Integer> ports =
                product.parts().stream().map(Part::ports).flatMap(List::stream).toList();
        assertThat(ports)
                .doesNotHaveDuplicates()
                .contains(6532, 10192, 9180, 9081, 9082, 9083, 9084)
                .allMatch(port -> port > 6000);
        assertThat(product.endpoints().reporting()).isEqualTo("http://127.0.0.1:9084");
        assertThat(product.endpoints().realm().url()).isEqualTo("http://127.0.0.1:9180/realms/luton2040");
        assertThat(product.portals())
                .extracting(Portal::origin)
                .containsExactly("http://127.0.0.1:9085", "http://127.0.0.1:9086");
        assertThat(product.portals())
                .extracting(Portal::setting)
                .containsExactly(
                        "LUTON2040_PORTALS__HEALTH_AND_WELLBEING_BOARD__ORIGINS",
                        "LUTON2040_PORTALS__INCLUSIVE_ECONOMY_BOARD__ORIGINS");
    }

    @Test
    void thePortsOfTheLastStartAreRemembered() {
        // Given
        new Product(Checkout.find(), new Home(folder), 70).rememberOffset();

        // When
        Product product = Product.of(Checkout.find(), folder);

        // Then
        assertThat(product.endpoints().catalogue()).endsWith(":8151");
    }

    @Test
    void aSecondLauncherIsToldWhoIsAtWork() throws IOException {
        // Given
        var home = new Home(folder);
        Files.writeString(home.path("lock"), "");
        Process other = holdLock(home);

        // When, Then
        try {
            assertThatThrownBy(() -> HomeLock.of(home))
                    .isInstanceOf(PartFailed.class)
                    .hasMessageStartingWith("Another ./luton2040 (process " + other.pid() + ") is at work on");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aFolderThatIsNoHomeIsNeverDeleted() throws IOException {
        // Given
        Files.writeString(folder.resolve("thesis.tex"), "precious");

        // When
        int code = new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> 1)
                .execute("--home", folder.toString(), "reset", "--yes");

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(folder.resolve("thesis.tex")).exists();
    }

    @Test
    void theRealmNamesThePeopleAndTheMachines() {
        // When
        Demo demo = Demo.of(Checkout.find());

        // Then
        assertThat(demo.machines()).contains("partner-housing", "audit-office").doesNotContain("luton2040-pages");
        assertThat(demo.people())
                .contains(new Demo.Person("sam.submitter", "data-submitter", "housing"))
                .hasSize(10);
    }

    /** Another process that holds the lock and has said so. */
    private static Process holdLock(Home home) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        home.folder().toString())
                .start();
        assertThat(process.getInputStream().read()).isEqualTo('!');
        return process;
    }

    /** Run by {@link #holdLock}. */
    static final class LockHolder {
        public static void main(String[] arguments) throws IOException {
            try (HomeLock lock = HomeLock.of(new Home(Path.of(arguments[0])))) {
                System.out.print('!');
                System.out.flush();
                System.in.read();
            }
        }
    }
}
