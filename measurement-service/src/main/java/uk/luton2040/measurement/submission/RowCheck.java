package uk.luton2040.measurement.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measurement.knownkpi.KnownDefinition;
import uk.luton2040.measurement.knownkpi.KnownKpi;
import uk.luton2040.measurement.measurement.Reading;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/**
 * What a row must satisfy before it is looked at beside what is already there.
 *
 * @param parsed the periods met so far, by code: ten thousand rows name a few
 */
record RowCheck(
        String organisation,
        Map<String, KnownKpi> kpis,
        List<Period> opened,
        LocalDate today,
        Map<String, Period> parsed) {

    /** Nothing of ours is older; the database could not keep just any day. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LINK = 2_000;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** Every reason to refuse the row; none when it is good. */
    List<Refusal> refusals(NewMeasurement row) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Period> period = checkPeriod(row, refusals);
        LocalDate day = period.map(Period::lastDay).orElse(today);
        checkKpi(row, day, refusals).ifPresent(kpi -> {
            KnownDefinition definition = kpi.on(day);
            period.ifPresent(given -> checkKind(kpi.code(), definition, given, refusals));
            checkCategory(kpi.code(), definition, row, refusals);
            refusals.addAll(ValueCheck.refusals(kpi.code(), definition, row));
        });
        period.ifPresent(given -> checkOpened(given, row, refusals));
        checkWords(row, refusals);
        return refusals;
    }

    /** @param day by whose definition the row is judged: the last of its period, or today while that is in doubt */
    private Optional<KnownKpi> checkKpi(NewMeasurement row, LocalDate day, List<Refusal> refusals) {
        if (row.kpi() == null) {
            refusals.add(new Refusal("kpi", "missing", "Which KPI? Its code, such as DIS-02."));
            return Optional.empty();
        }
        KnownKpi kpi = kpis.get(row.kpi());
        if (kpi == null) {
            refusals.add(new Refusal("kpi", "unknown-kpi", "There is no KPI '%s'.".formatted(row.kpi())));
            return Optional.empty();
        }
        if (!kpi.on(day).isProvidedBy(organisation)) {
            refusals.add(new Refusal(
                    "kpi", "not-your-kpi", "%s is not provided by %s on %s.".formatted(kpi.code(), organisation, day)));
            return Optional.empty();
        }
        if (!kpi.isCollectedOn(day)) {
            refusals.add(
                    new Refusal("kpi", "not-active", "%s is not being collected on %s.".formatted(kpi.code(), day)));
            return Optional.empty();
        }
        return Optional.of(kpi);
    }

    private Optional<Period> checkPeriod(NewMeasurement row, List<Refusal> refusals) {
        if (row.period() == null) {
            refusals.add(new Refusal("period", "missing", "Which period? Its code, such as FY2021-Q2."));
            return Optional.empty();
        }
        try {
            return Optional.of(parsed.computeIfAbsent(row.period(), Period::parse));
        } catch (IllegalArgumentException e) {
            refusals.add(new Refusal("period", "not-a-period", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** The KPI's own kind of period, or the whole year, whose result is a record of its own. */
    private static void checkKind(String kpi, KnownDefinition definition, Period period, List<Refusal> refusals) {
        Optional<PeriodKind> wanted = definition.periodKind();
        if (wanted.isPresent() && wanted.get() != period.kind() && definition.yearKind() != period.kind()) {
            String example = wanted.get().containing(period.lastDay()).code();
            refusals.add(new Refusal(
                    "period",
                    "wrong-period",
                    "%s is collected for periods such as %s, not %s.".formatted(kpi, example, period.code())));
        }
    }

    private static void checkCategory(
            String kpi, KnownDefinition definition, NewMeasurement row, List<Refusal> refusals) {
        if (definition.categories().isEmpty()) {
            if (row.category() != null) {
                refusals.add(new Refusal(
                        "category", "no-categories", "%s is not broken down; leave it out.".formatted(kpi)));
            }
        } else if (row.category() == null || !definition.categories().contains(row.category())) {
            refusals.add(new Refusal(
                    "category",
                    "unknown-category",
                    "%s is broken down by: %s.".formatted(kpi, String.join(", ", definition.categories()))));
        }
    }

    private void checkOpened(Period period, NewMeasurement row, List<Refusal> refusals) {
        if (period.end().isAfter(today)) {
            refusals.add(new Refusal("period", "future-period", period.label() + " has not ended yet."));
            return;
        }
        boolean endsInside = opened.stream()
                .anyMatch(open ->
                        period.end().isAfter(open.start()) && !period.end().isAfter(open.end()));
        boolean before = opened.stream().anyMatch(open -> !period.end().isAfter(open.start()));
        if (!endsInside && !before) {
            refusals.add(new Refusal(
                    "period", "period-not-opened", "The performance office has not opened " + period.label() + "."));
        } else if (!endsInside && row.receivedOn() == null) {
            refusals.add(new Refusal(
                    "receivedOn",
                    "historic",
                    period.label() + " is before the opened periods: say when the value was first received."));
        }
    }

    private void checkWords(NewMeasurement row, List<Refusal> refusals) {
        if (row.quality() != null && !Reading.QUALITIES.contains(row.quality())) {
            refusals.add(new Refusal("quality", "unknown-quality", Reading.oneOf(Reading.QUALITIES)));
        }
        if (row.reason() != null && !Reading.REASONS.contains(row.reason())) {
            refusals.add(new Refusal("reason", "unknown-reason", Reading.oneOf(Reading.REASONS)));
        }
        if (row.receivedOn() != null && row.receivedOn().isAfter(today)) {
            refusals.add(new Refusal("receivedOn", "future-date", "It cannot have been received in the future."));
        }
        if (row.receivedOn() != null && row.receivedOn().isBefore(EARLIEST)) {
            refusals.add(
                    new Refusal("receivedOn", "long-past", "It cannot have been received before " + EARLIEST + "."));
        }
        tooLong("id", row.id(), 200, refusals);
        tooLong("commentary", row.commentary(), LONGEST_TEXT, refusals);
        tooLong("source", row.source(), LONGEST_TEXT, refusals);
        tooLong("note", row.note(), LONGEST_TEXT, refusals);
        tooLong("evidence", row.evidence(), LONGEST_LINK, refusals);
        if (row.evidence() != null && !LINK.matcher(row.evidence()).matches()) {
            refusals.add(new Refusal("evidence", "not-a-link", "A link starts with https:// or http://."));
        }
    }

    private static void tooLong(String field, @Nullable String text, int most, List<Refusal> refusals) {
        if (text != null && text.length() > most) {
            refusals.add(new Refusal(field, "too-long", "At most %d characters.".formatted(most)));
        } else if (text != null
                && (text.indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(text))) {
            refusals.add(new Refusal(field, "bad-character", "It holds a character that is no text."));
        }
    }
}
