package uk.luton2040.catalogue.kpi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody recorded about a KPI, and its answer.
 *
 * @param number counts the KPI's recorded questions from 1
 */
record Question(
        int number,
        String text,
        String askedBy,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {
    static Question asked(int number, String text, Edit edit) {
        return new Question(number, text, edit.who(), edit.at(), null, null, null);
    }

    Question answered(String words, Edit edit) {
        return new Question(number, text, askedBy, askedAt, words, edit.who(), edit.at());
    }

    boolean isOpen() {
        return answer == null;
    }
}
