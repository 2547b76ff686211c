package uk.luton2040.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "luton2040.mail")
interface MailConfig {

    Delivery delivery();

    /** Where mails are kept that are sent to nobody. */
    Path folder();

    /** The sender's address. */
    String from();

    /** The mail server. */
    @WithDefault("localhost")
    String host();

    @Min(1)
    @Max(65535)
    @WithDefault("587")
    int port();

    @WithDefault("starttls")
    Security security();

    /** Whom the mail server knows us as; without it nobody signs in there. */
    Optional<String> username();

    Optional<String> password();

    /** How long the mail server may take over one mail, from the first byte to its receipt. */
    @WithDefault("10s")
    Duration patience();

    /** How a mail leaves. */
    enum Delivery {
        /** As a file: for development and trials. */
        FOLDER,
        /** Through the mail server. */
        SMTP
    }

    /** Who may read along on the way to the mail server. */
    enum Security {
        /** Anybody: only for one on the same machine. */
        NONE,
        /** Nobody: a server that offers no encryption gets no mail. */
        STARTTLS,
        /** Nobody, from the first byte on (port 465). */
        TLS
    }
}
