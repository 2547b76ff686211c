package uk.luton2040.measurement.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFileTest {

    @Test
    void aKeptMailIsReadByAnyMailProgram(@TempDir Path folder) throws IOException, MessagingException {
        // Given
        var mail = new Mail()
                .setFrom("performance@luton.example")
                .addTo("a@partner.example", "b@partner.example")
                .setSubject("Returns of Café: 1 overdue")
                .setText("Send the “value” now.")
                .setHtml("<p>Send the “value” now.</p>")
                .addHeader("Message-ID", "<reminder-7.performance@luton.example>");
        Clock clock = Clock.fixed(Instant.parse("2021-10-22T08:00:00Z"), ZoneOffset.UTC);

        // When
        Path file = Files.writeString(folder.resolve("mail.eml"), MailFile.of(mail, clock.instant()));

        // Then
        try (var bytes = Files.newInputStream(file)) {
            var read = new MimeMessage(Session.getInstance(new Properties()), bytes);
            assertThat(read.getAllRecipients()).hasSize(2);
            assertThat(read.getSentDate().toInstant()).isEqualTo("2021-10-22T08:00:00Z");
            assertThat(MailServer.read(read))
                    .isEqualTo(new MailServer.Received(
                            "Returns of Café: 1 overdue",
                            "<reminder-7.performance@luton.example>",
                            "Send the “value” now.",
                            "<p>Send the “value” now.</p>"));
        }
    }
}
