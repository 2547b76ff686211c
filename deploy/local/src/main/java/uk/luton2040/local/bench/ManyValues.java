package uk.luton2040.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import uk.luton2040.parts.PartFailed;

/**
 * Invented monthly KPIs of twelve organisations, broken down by forty wards each, and values for them: month after
 * month, no value given twice. Every series wanders a little about a level of its own.
 */
final class ManyValues {
    static final List<String> ORGANISATIONS = List.of(
            "business-and-investment-team",
            "bi",
            "adult-learning",
            "procurement-service",
            "inclusive-growth-service",
            "housing",
            "ph",
            "asc",
            "safeguarding",
            "senat",
            "school-improvement",
            "yas");
    static final int KPIS_EACH = 40;
    private static final int WARDS = 40;
    private static final int SERIES = KPIS_EACH * WARDS;
    private static final YearMonth FIRST = YearMonth.of(1980, 1);
    /** All before it are history, and say when they were received. */
    static final YearMonth OPENED = YearMonth.of(2026, 1);

    private final Path folder;
    private final List<AtomicInteger> next =
            ORGANISATIONS.stream().map(name -> new AtomicInteger()).toList();

    /** @param folder the data, {@code deploy/luton2040} */
    ManyValues(Path folder) {
        this.folder = folder;
    }

    static int kpis() {
        return ORGANISATIONS.size() * KPIS_EACH;
    }

    /** The partner client that submits for the organisation. */
    static String client(int organisation) {
        return "partner-" + ORGANISATIONS.get(organisation);
    }

    /** The catalogue in which all the KPIs are active. */
    SequencedMap<String, byte[]> catalogue() throws IOException {
        List<InventedCatalogue.Kpi> kpis = new ArrayList<>();
        for (int organisation = 0; organisation < ORGANISATIONS.size(); organisation++) {
            for (int kpi = 0; kpi < KPIS_EACH; kpi++) {
                kpis.add(new InventedCatalogue.Kpi(code(organisation, kpi), ORGANISATIONS.get(organisation)));
            }
        }
        return new InventedCatalogue(folder, "monthly", WARDS).tables(kpis);
    }

    private static String code(int organisation, int kpi) {
        return "LOAD-%02d%02d".formatted(organisation, kpi);
    }

    /** A submission of values that nobody has given yet, the oldest months first. */
    byte[] submission(int organisation, int rows) {
        int from = next.get(organisation).getAndAdd(rows);
        var text = new StringBuilder(rows * 160 + 32).append("{\"measurements\":[");
        for (int n = from; n < from + rows; n++) {
            if (n > from) {
                text.append(',');
            }
            append(text, organisation, n);
        }
        return text.append("]}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void append(StringBuilder text, int organisation, int n) {
        int series = n % SERIES;
        YearMonth month = FIRST.plusMonths(n / SERIES);
        if (!month.isBefore(OPENED)) {
            throw new PartFailed("All invented months are used up; measure for a shorter time");
        }
        int kpi = series / WARDS;
        int ward = series % WARDS;
        text.append("{\"id\":\"").append(organisation).append('-').append(n);
        text.append("\",\"kpi\":\"LOAD-");
        twoDigits(text, organisation);
        twoDigits(text, kpi);
        text.append("\",\"period\":\"").append(month.getYear()).append('-');
        twoDigits(text, month.getMonthValue());
        text.append("\",\"category\":\"ward-");
        twoDigits(text, ward);
        text.append("\",\"value\":").append(level(organisation, series)).append('.');
        twoDigits(text, Math.floorMod(n * 7919, 100));
        text.append(",\"quality\":\"final\",\"receivedOn\":\"");
        YearMonth received = month.plusMonths(1);
        text.append(received.getYear()).append('-');
        twoDigits(text, received.getMonthValue());
        text.append("-15\"}");
    }

    /** Between 100 and 999, the same for a series whenever it is asked for. */
    private static int level(int organisation, int series) {
        return 100 + Math.floorMod((organisation * SERIES + series) * 31, 900);
    }

    private static void twoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
