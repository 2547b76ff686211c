package uk.luton2040.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import uk.luton2040.testkit.mail.MailServer;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PostTest {
    private static final Letter LETTER = new Letter(
            "Returns of Café: 1 overdue", "Send the “value” now.\n.\nThank you", "<p>Send the “value” now.</p>");
    private static final String PARTNER = "a@partner.example";

    @TempDir
    private Path folder;

    @Test
    void aKeptMailIsReadByAnyMailProgram() throws IOException, MessagingException {
        // When
        post(MailConfig.Delivery.FOLDER, 1, MailConfig.Security.NONE)
                .send("reminder-7", List.of(PARTNER, "b@partner.example"), LETTER);

        // Then
        try (var bytes = Files.newInputStream(folder.resolve("reminder-7.eml"))) {
            var read = new MimeMessage(Session.getInstance(new Properties()), bytes);
            assertThat(read.getAllRecipients()).hasSize(2);
            assertThat(read.getSentDate().toInstant()).isEqualTo("2021-10-22T08:00:00Z");
            assertIsTheLetter(read);
        }
    }

    @Test
    void aSentMailArrivesAsItWasWritten() throws IOException, MessagingException {
        var server = started();
        try {
            through(server, MailConfig.Security.NONE).send("reminder-7", List.of(PARTNER), LETTER);

            assertThat(server.getReceivedMessages()).hasSize(1);
            assertIsTheLetter(server.getReceivedMessages()[0]);
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatOffersNoEncryptionGetsNoMail() {
        var server = started();
        try {
            assertThatThrownBy(() ->
                            through(server, MailConfig.Security.STARTTLS).send("reminder-7", List.of(PARTNER), LETTER))
                    .asInstanceOf(type(NotSent.class))
                    .matches(NotSent::concernsEveryMail);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void anAddressThatIsNoneConcernsItsOwnMailOnly() {
        var server = started();
        try {
            assertThatThrownBy(() -> through(server, MailConfig.Security.NONE)
                            .send("reminder-7", List.of("no address at all"), LETTER))
                    .asInstanceOf(type(NotSent.class))
                    .matches(failure -> !failure.concernsEveryMail());
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsAwayConcernsEveryMail() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }

        assertGivenUp(nobody);
    }

    @Test
    void aServerThatSaysNothingIsGivenUpAndItsConnectionClosed() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> saidByUs = CompletableFuture.supplyAsync(() -> {
                try (Socket caller = server.accept()) {
                    return caller.getInputStream().readAllBytes().length;
                } catch (IOException e) {
                    return -1;
                }
            });

            assertGivenUp(server.getLocalPort());
            assertThat(saidByUs.get(20, TimeUnit.SECONDS)).isZero();
        }
    }

    @Test
    void aServerThatSaysALetterNowAndThenIsGivenUpToo() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> talking = CompletableFuture.runAsync(() -> {
                try (Socket caller = server.accept()) {
                    caller.setSoTimeout(20);
                    while (true) {
                        caller.getOutputStream().write('2');
                        pause(caller);
                    }
                } catch (IOException closedByTheOther) {
                    // Which is what is asked for.
                }
            });

            assertGivenUp(server.getLocalPort());
            talking.get(20, TimeUnit.SECONDS);
        }
    }

    /** @throws IOException when the other side has closed */
    private static void pause(Socket caller) throws IOException {
        try {
            if (caller.getInputStream().read() < 0) {
                throw new IOException("closed");
            }
        } catch (java.net.SocketTimeoutException nothingWasSaid) {
            // Next letter.
        }
    }

    private void assertGivenUp(int port) {
        var impatient =
                new Settings(MailConfig.Delivery.SMTP, folder, port, MailConfig.Security.NONE, Duration.ofMillis(500));
        assertThatThrownBy(() -> post(impatient).send("reminder-7", List.of(PARTNER), LETTER))
                .asInstanceOf(type(NotSent.class))
                .matches(NotSent::concernsEveryMail);
    }

    private static void assertIsTheLetter(MimeMessage read) throws IOException, MessagingException {
        MailServer.Received received = MailServer.read(read);
        assertThat(received.subject()).isEqualTo(LETTER.subject());
        assertThat(received.id()).isEqualTo("<reminder-7.performance@luton.example>");
        assertThat(received.text().lines())
                .containsExactlyElementsOf(LETTER.text().lines().toList());
        assertThat(received.html()).isEqualToIgnoringNewLines(LETTER.html());
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        return server;
    }

    private Post through(GreenMail server, MailConfig.Security security) {
        return post(MailConfig.Delivery.SMTP, server.getSmtp().getPort(), security);
    }

    private Post post(MailConfig.Delivery delivery, int port, MailConfig.Security security) {
        return post(new Settings(delivery, folder, port, security, Duration.ofSeconds(20)));
    }

    private static Post post(Settings config) {
        Clock clock = Clock.fixed(Instant.parse("2021-10-22T08:00:00Z"), ZoneOffset.UTC);
        return new Post(config, new SmtpClient(config), clock);
    }

    private record Settings(Delivery delivery, Path folder, int port, Security security, Duration patience)
            implements MailConfig {
        @Override
        public String from() {
            return "performance@luton.example";
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }
    }
}
