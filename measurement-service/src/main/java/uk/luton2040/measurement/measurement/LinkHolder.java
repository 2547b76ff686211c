package uk.luton2040.measurement.measurement;

import java.util.UUID;

/** Whoever sends values through an upload link: nobody has signed in, so the officer who made it answers for it too. */
public record LinkHolder(UUID link, String madeBy) {
    private static final String START = "upload-link ";

    /** As the audit names them. */
    public String name() {
        return START + link + of(madeBy);
    }

    /** The officer has had the link in hand: with four eyes, what came through it is theirs as well. */
    static boolean isOf(String officer, String submittedBy) {
        return submittedBy.startsWith(START) && submittedBy.endsWith(of(officer));
    }

    private static String of(String officer) {
        return " of " + officer;
    }
}
