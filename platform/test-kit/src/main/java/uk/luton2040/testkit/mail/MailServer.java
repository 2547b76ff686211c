package uk.luton2040.testkit.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A real mail server: the service sends by SMTP, tests read every mailbox by POP3. It can fall silent. */
public class MailServer implements QuarkusTestResourceLifecycleManager {
    private static final String HOST = "127.0.0.1";
    private static final String POP3_PORT = "test.mail.pop3-port";

    /** A system property, because tests are loaded by another class loader than their resources. */
    private static final String SILENT = "test.mail.silent";

    /** How long the service waits for it: more than a busy machine needs for a mail. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private @Nullable SmtpFront front;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP).dynamicPort(),
        new ServerSetup(0, HOST, ServerSetup.PROTOCOL_POP3).dynamicPort()
    });

    @Override
    public Map<String, String> start() {
        server.start();
        front = front();
        return Map.of(
                "luton2040.mail.host",
                HOST,
                "luton2040.mail.port",
                String.valueOf(front.port()),
                "luton2040.mail.patience",
                PATIENCE.toString(),
                POP3_PORT,
                String.valueOf(server.getPop3().getPort()));
    }

    private SmtpFront front() {
        try {
            return new SmtpFront(server.getSmtp().getPort(), () -> Boolean.getBoolean(SILENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop();
        try {
            if (front != null) {
                front.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it accepts connections and says nothing, until that is closed. */
    public static Silence saysNothing() {
        System.setProperty(SILENT, "true");
        return () -> System.clearProperty(SILENT);
    }

    /** Ends when it is closed. */
    public interface Silence extends AutoCloseable {
        @Override
        void close();
    }

    /** A mail as its reader sees it. */
    public record Received(String subject, String id, String text, String html) {}

    /** What lies in the mailbox of that address. */
    public static List<Received> mailsTo(String address) {
        try (Store store = Session.getInstance(new Properties()).getStore("pop3")) {
            store.connect(HOST, ConfigProvider.getConfig().getValue(POP3_PORT, Integer.class), address, address);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<Received> received = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    received.add(read(message));
                }
                return received;
            }
        } catch (AuthenticationFailedException nobodyWroteThereYet) {
            return List.of();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Received read(Message message) throws MessagingException, IOException {
        Multipart parts = (Multipart) message.getContent();
        return new Received(
                message.getSubject(),
                message.getHeader("Message-ID")[0],
                text(part(parts, "text/plain")),
                text(part(parts, "text/html")));
    }

    private static String text(@Nullable BodyPart part) throws MessagingException, IOException {
        return part == null ? "" : part.getContent().toString();
    }

    private static @Nullable BodyPart part(Multipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return part;
            }
            if (part.getContent() instanceof Multipart inner && part(inner, type) != null) {
                return part(inner, type);
            }
        }
        return null;
    }
}
