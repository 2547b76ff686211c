package uk.luton2040.measurement.template;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value that is owed, with what helps to fill it in.
 *
 * @param category null for the whole
 * @param definition what kind of value it is, as a sentence
 * @param last the newest value before it, if there is one
 */
record TemplateRow(
        String kpi,
        String period,
        @Nullable String category,
        String title,
        @Nullable String unit,
        String definition,
        @Nullable LastValue last,
        LocalDate due) {}
