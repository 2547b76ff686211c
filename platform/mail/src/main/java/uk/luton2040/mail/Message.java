package uk.luton2040.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A mail as it travels (RFC 5322), and as any mail program opens it from a file. */
final class Message extends MimeMessage {
    private final String id;

    private Message(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** @param name the mail's: one that goes out twice is known for the same */
    static Message of(Session session, String name, String from, List<String> to, Letter letter, Instant now)
            throws MessagingException {
        Message message = new Message(session, "<%s.%s>".formatted(name, from));
        message.setFrom(new InternetAddress(from, true));
        for (String recipient : to) {
            message.addRecipient(RecipientType.TO, new InternetAddress(recipient, true));
        }
        message.setSubject(letter.subject(), UTF_8.name());
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
        message.setContent(new MimeMultipart("alternative", part("plain", letter.text()), part("html", letter.html())));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String kind, String text) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), kind);
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
