package uk.luton2040.reporting.document;

import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.chart.Chart;

/**
 * A few words, a status or a small chart within a paragraph or a cell.
 *
 * @param words what is read
 * @param status the status' code for a status; null for anything else
 * @param chart what is drawn for a chart; null for anything else
 */
record Piece(
        Tone tone,
        String words,
        @Nullable String status,
        @Nullable Chart chart) {

    /** How it is said. */
    enum Tone {
        PLAIN,
        STRONG,
        QUIET,
        /** A word in a frame: "illustrative data". */
        TAG,
        STATUS,
        CHART;

        /** How a template and a style sheet name it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Piece plain(String words) {
        return new Piece(Tone.PLAIN, words, null, null);
    }

    static Piece strong(String words) {
        return new Piece(Tone.STRONG, words, null, null);
    }

    static Piece quiet(String words) {
        return new Piece(Tone.QUIET, words, null, null);
    }

    static Piece tag(String words) {
        return new Piece(Tone.TAG, words, null, null);
    }

    static Piece status(String code, String word) {
        return new Piece(Tone.STATUS, word, code, null);
    }

    static Piece chart(Chart chart) {
        return new Piece(Tone.CHART, chart.alt(), null, chart);
    }

    /** A shape that every usual font has, for where nothing can be drawn. */
    public String shape() {
        return switch (status) {
            case "green", "blue" -> "●";
            case "amber" -> "▲";
            case "red" -> "♦";
            case null, default -> "▬";
        };
    }
}
