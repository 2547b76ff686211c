package uk.luton2040.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes mails to the mail server, and gives up when its time is over. */
@ApplicationScoped
class SmtpClient {
    private final MailConfig config;

    SmtpClient(MailConfig config) {
        this.config = config;
    }

    Session session() {
        String protocol = config.security() == MailConfig.Security.TLS ? "smtps" : "smtp";
        String upgrade = String.valueOf(config.security() == MailConfig.Security.STARTTLS);
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        Map.of(
                        "host",
                        config.host(),
                        "port",
                        String.valueOf(config.port()),
                        "auth",
                        String.valueOf(config.username().isPresent()),
                        "starttls.enable",
                        upgrade,
                        "starttls.required",
                        upgrade,
                        // Once it has taken a mail, what it answers to our good-bye changes nothing.
                        "quitwait",
                        "false")
                .forEach((name, value) -> properties.put("mail.%s.%s".formatted(protocol, name), value));
        return Session.getInstance(properties);
    }

    /**
     * Every mail has a connection of its own. The wait is for the whole conversation: a time-out for each
     * answer would let a server that says a letter now and then go on for ever. A virtual thread that is interrupted
     * closes its socket.
     *
     * @throws NotSent when it was refused or not taken in time
     */
    void send(Message message) {
        FutureTask<Boolean> conversation = new FutureTask<>(() -> {
            try (Transport transport = message.getSession().getTransport()) {
                transport.connect(
                        config.username().orElse(null), config.password().orElse(null));
                transport.sendMessage(message, message.getAllRecipients());
            }
            return true;
        });
        Thread.ofVirtual().name("mail").start(conversation);
        Duration patience = config.patience();
        try {
            conversation.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw NotSent.any("The mail server has not taken it within %d s.".formatted(patience.toSeconds()), e);
        } catch (ExecutionException e) {
            throw notSent(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotSent.any("The service stops.", e);
        } finally {
            conversation.cancel(true);
        }
    }

    private static NotSent notSent(Throwable cause) {
        if (cause instanceof AddressException || cause instanceof SendFailedException) {
            return NotSent.thisOne(cause);
        }
        if (cause instanceof MessagingException) {
            return NotSent.any("The mail server: " + cause.getMessage(), cause);
        }
        return NotSent.thisOne(cause);
    }
}
