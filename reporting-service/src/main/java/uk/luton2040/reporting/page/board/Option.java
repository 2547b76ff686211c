package uk.luton2040.reporting.page.board;

import org.jspecify.annotations.Nullable;

/** One of the things a form lets choose from. */
public record Option(String code, String text, boolean chosen) {
    static Option of(String code, String text, @Nullable String chosen) {
        return new Option(code, text, code.equals(chosen));
    }
}
