package uk.luton2040.mail.reminder;

import java.time.LocalDate;
import java.util.Map;

/** Who owes what, as each service knows it. */
public interface Notices {

    /** Those who owe something as things stand, by the name they are known by; called in a transaction. */
    Map<String, Notice> on(LocalDate today);
}
