package uk.luton2040.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;

/** Brings a mail on its way: to the mail server, or into a folder. */
@ApplicationScoped
public class Post {
    private final MailConfig config;
    private final SmtpClient client;
    private final Clock clock;

    Post(MailConfig config, SmtpClient client, Clock clock) {
        this.config = config;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Returns once it has gone out, or fails within {@code luton2040.mail.patience}.
     *
     * @param name the mail's: one that goes out twice after a crash is known for the same
     * @throws NotSent when it did not go out
     */
    public void send(String name, List<String> recipients, Letter letter) {
        Message message = message(name, recipients, letter);
        switch (config.delivery()) {
            case SMTP -> client.send(message);
            case FOLDER -> keep(name, message);
        }
    }

    private Message message(String name, List<String> recipients, Letter letter) {
        try {
            return Message.of(client.session(), name, config.from(), recipients, letter, clock.instant());
        } catch (MessagingException e) {
            throw NotSent.thisOne(e);
        }
    }

    private void keep(String name, Message message) {
        try {
            Files.createDirectories(config.folder());
            try (var file = Files.newOutputStream(config.folder().resolve(name + ".eml"))) {
                message.writeTo(file);
            }
        } catch (IOException | MessagingException e) {
            throw NotSent.any("The folder for mails: " + e.getMessage(), e);
        }
    }
}
