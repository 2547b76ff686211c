package uk.luton2040.catalogue.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.aggregate.Edit;

/**
 * A question that somebody recorded about a KPI, and its answer.
 *
 * @param number counts the KPI's recorded questions from 1
 */
public record Question(
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

    /** The questions with this one in the place of its number, or after the others. */
    List<Question> in(List<Question> questions) {
        List<Question> all = new ArrayList<>(questions);
        if (number <= all.size()) {
            all.set(number - 1, this);
        } else {
            all.add(this);
        }
        return all;
    }

    /** Whether it is the same question, with the same answer or, where there was none, any. */
    public boolean follows(Question earlier) {
        return equals(earlier)
                || earlier.isOpen()
                        && text.equals(earlier.text)
                        && askedBy.equals(earlier.askedBy)
                        && askedAt.equals(earlier.askedAt);
    }

    boolean isOpen() {
        return answer == null;
    }
}
