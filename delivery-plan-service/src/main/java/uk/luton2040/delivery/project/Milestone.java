package uk.luton2040.delivery.project;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.measures.period.ImpreciseDate;

/**
 * A step of a project.
 *
 * @param code its own within the project; made of the title when left out
 * @param date its baseline: when it was agreed to be done, in the paper's own words
 * @param weight its share of the work against the others; 1 when left out
 * @param forecast when its lead expects it
 * @param actual the day on which it was reached
 * @param dependsOn milestones of the project that come first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties({"from", "until", "everyYear", "codedByTitle"}) // an answer's, which follow from the words
public record Milestone(
        String code,
        String title,
        DateWords date,
        @Nullable BigDecimal weight,
        @Nullable DateWords forecast,
        @Nullable LocalDate actual,
        List<String> dependsOn) {
    private static final Pattern PRINTED = Pattern.compile("(.+):([^:]+)", Pattern.DOTALL);
    private static final int LONGEST_CODE = 60;

    public Milestone {
        title = Objects.requireNonNullElse(title, "").strip();
        code = code == null ? codeOf(title) : code;
        dependsOn = List.copyOf(Objects.requireNonNullElse(dependsOn, List.of()));
    }

    /**
     * Reads "Publish: summer 2021"; a date that says nothing readable is kept in its words alone.
     *
     * @throws IllegalArgumentException unless there are a title and a date
     */
    public static Milestone parse(String printed) {
        Matcher parts = PRINTED.matcher(printed);
        if (!parts.matches() || parts.group(1).isBlank() || parts.group(2).isBlank()) {
            throw new IllegalArgumentException(
                    "'%s' is no milestone: say its title, a colon and its date.".formatted(printed));
        }
        String title = parts.group(1).strip();
        return new Milestone(codeOf(title), title, new DateWords(parts.group(2)), null, null, null, List.of());
    }

    /** What a code made of a title looks like; letters and digits are all that is left of it. */
    private static String codeOf(String title) {
        String code =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String shorter =
                code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE).replaceAll("-$", "") : code;
        return shorter.isEmpty() ? "milestone" : shorter;
    }

    /** Whether its code was made of its title, as that of one which was only printed. */
    public boolean isCodedByTitle() {
        return code.matches(Pattern.quote(codeOf(title)) + "(-\\d+)?");
    }

    /** Whether more is known of it than its title and its date. */
    boolean isMoreThanPrinted() {
        return !isCodedByTitle() || weight != null || forecast != null || actual != null || !dependsOn.isEmpty();
    }

    public String printed() {
        return title + ": " + date.words();
    }

    public boolean isEveryYear() {
        return date.date().everyYear();
    }

    Milestone coded(String other) {
        return new Milestone(other, title, date, weight, forecast, actual, dependsOn);
    }

    /** The same step, printed with another date. */
    Milestone dated(DateWords other) {
        return new Milestone(code, title, other, weight, forecast, actual, dependsOn);
    }

    /** As its lead reports it; what is null stays as it is. */
    public Milestone reported(@Nullable DateWords newForecast, @Nullable LocalDate newActual) {
        return new Milestone(
                code,
                title,
                date,
                weight,
                newForecast == null ? forecast : newForecast,
                newActual == null ? actual : newActual,
                dependsOn);
    }

    ProjectState.Milestone state() {
        ImpreciseDate baseline = date.date();
        return new ProjectState.Milestone(
                title,
                date.words(),
                baseline.from(),
                baseline.until(),
                baseline.everyYear(),
                code,
                weight,
                DateWords.day(forecast),
                actual,
                dependsOn);
    }
}
