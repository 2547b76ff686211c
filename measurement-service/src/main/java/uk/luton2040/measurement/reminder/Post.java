package uk.luton2040.measurement.reminder;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;

/** Brings a mail on its way: to the mail server, or into a folder. */
@ApplicationScoped
public class Post {
    private final RemindersConfig config;
    private final Mailer mailer;
    private final Clock clock;

    Post(RemindersConfig config, Mailer mailer, Clock clock) {
        this.config = config;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** A mail's words, for readers of plain text and of pages. */
    public record Letter(String subject, String text, String html) {}

    /** @throws RuntimeException when it did not go out */
    void send(long id, List<String> recipients, ReminderMail words) {
        send("reminder-" + id, recipients, new Letter(words.subject(), words.text(), words.html()));
    }

    /**
     * @param name the mail's: one that goes out twice after a crash is known for the same
     * @throws RuntimeException when it did not go out
     */
    public void send(String name, List<String> recipients, Letter words) {
        Mail mail = new Mail()
                .setFrom(config.from())
                .setTo(recipients)
                .setSubject(words.subject())
                .setText(words.text())
                .setHtml(words.html())
                .addHeader("Message-ID", "<%s.%s>".formatted(name, config.from()));
        switch (config.delivery()) {
            case SMTP -> mailer.send(mail);
            case FOLDER -> keep(name, mail);
        }
    }

    private void keep(String name, Mail mail) {
        try {
            Files.createDirectories(config.folder());
            Files.writeString(config.folder().resolve(name + ".eml"), MailFile.of(mail, clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
