package uk.luton2040.reporting.pack;

import java.util.Locale;

/** What a pack reports. */
enum Kind {
    /** A board's scorecard of one period. */
    SCORECARD,
    /** The baselines and targets that a plan starts from: the first report there is. */
    STARTING_POSITION;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** No two packs have the same: codes hold no underscore. */
    String id(String meeting, String scorecard, int issue) {
        return this == SCORECARD
                ? "%s_%s_%d".formatted(meeting, scorecard, issue)
                : "%s_%s_%s_%d".formatted(meeting, scorecard, code(), issue);
    }
}
