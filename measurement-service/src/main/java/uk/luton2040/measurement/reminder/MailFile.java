package uk.luton2040.measurement.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.mailer.Mail;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;

/** A mail as a file (RFC 5322) that any mail program opens. */
final class MailFile {
    private static final String BOUNDARY = "luton2040-alternatives";

    private MailFile() {}

    static String of(Mail mail, Instant now) {
        return String.join(
                "\r\n",
                "From: " + mail.getFrom(),
                "To: " + String.join(", ", mail.getTo()),
                "Subject: " + word(mail.getSubject()),
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)),
                "Message-ID: " + String.join("", mail.getHeaders().getOrDefault("Message-ID", List.of())),
                "MIME-Version: 1.0",
                "Content-Type: multipart/alternative; boundary=\"" + BOUNDARY + "\"",
                "",
                part("text/plain", mail.getText()),
                part("text/html", mail.getHtml()),
                "--" + BOUNDARY + "--",
                "");
    }

    private static String part(String type, String text) {
        return String.join(
                "\r\n",
                "--" + BOUNDARY,
                "Content-Type: " + type + "; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8)));
    }

    private static String word(String text) {
        return text.chars().allMatch(character -> character < 128)
                ? text
                : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)) + "?=";
    }
}
