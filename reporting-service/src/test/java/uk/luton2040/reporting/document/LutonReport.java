package uk.luton2040.reporting.document;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.Told;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.HistoryCalculator;
import uk.luton2040.reporting.line.KpiHistory;
import uk.luton2040.reporting.line.KpiLines;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.ScorecardCalculator;
import uk.luton2040.reporting.scorecard.Sights;

/** A report of Luton's own catalogue with the illustrative series, made without any service running. */
public final class LutonReport {
    public static final Instant AS_AT = Instant.parse("2021-11-12T10:00:00Z");
    private static final Path DATA = Path.of("../deploy/luton2040");
    private static final Map<String, List<Cells>> FILES = new HashMap<>();
    private static final Facts FACTS = facts();

    private LutonReport() {}

    /** What the Health and Wellbeing Board receives for the first half of 2021/22. */
    public static Report ofTheHealthAndWellbeingBoard() {
        BoardScorecard scorecard = scorecard("health-and-wellbeing-board");
        return new Report(cover(scorecard), scorecard, histories(scorecard));
    }

    public static BoardScorecard scorecard(String board) {
        Sights sights = Sights.of(Objects.requireNonNull(FACTS.boards().get(board)), FACTS.boards());
        Period period = Period.parse("FY2021-H1");
        return ScorecardCalculator.scorecard(
                sights,
                FACTS.scorecard("luton-2040").orElseThrow(),
                period,
                AS_AT,
                FACTS,
                kpi -> KpiLines.line(kpi, period, FACTS));
    }

    public static KpiHistory history(String kpi) {
        return HistoryCalculator.history(kpi, FACTS, List.of(), AS_AT).orElseThrow();
    }

    private static List<KpiHistory> histories(BoardScorecard scorecard) {
        return Placed.of(scorecard).stream()
                .filter(placed -> placed.kpi().value() != null)
                .map(placed -> history(placed.kpi().code()))
                .toList();
    }

    private static Cover cover(BoardScorecard scorecard) {
        return new Cover(
                "Luton 2040 performance report",
                scorecard.board().name(),
                LocalDate.of(2021, 12, 9),
                "Performance office",
                "HWB-2021-2",
                1,
                AS_AT,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "This is the first half-yearly report on the Luton 2040 scorecard. It shows where we stand against the"
                        + " outcomes the board leads.\n\n"
                        + "All values are illustrative data until the first returns are in.",
                List.of("More affordable homes were completed than in the year before.", "Fewer people sleep rough."),
                List.of("Temporary accommodation remains above its target."),
                List.of("Rough sleepers: amber, was red. New data for July to September 2021."),
                List.of(
                        new Cover.Clearance("Director", "A. Director", LocalDate.of(2021, 11, 18)),
                        new Cover.Clearance("Leadership team", "B. Chief", LocalDate.of(2021, 11, 23))),
                List.of());
    }

    private static Facts facts() {
        List<State> told = new ArrayList<>();
        told.add(plan());
        told.addAll(boards());
        told.add(scorecard());
        rows("organisations").forEach(row -> told.add(Told.anOrganisation(row.get("code"), row.get("name"))));
        told.addAll(kpis());
        told.addAll(values());
        told.addAll(projects());
        Stream.of("FY2021-H1", "FY2021-Q2", "FY2021-Q1").forEach(period -> told.add(Told.anOpenedPeriod(period)));
        return Facts.of(told);
    }

    private static PlanState plan() {
        return new PlanState(
                "luton-2040",
                "Luton 2020-2040: a place to thrive",
                "vision",
                2020,
                2040,
                null,
                rows("priorities").stream()
                        .map(row -> new PlanState.Priority(
                                row.get("code"),
                                row.get("short_title"),
                                row.get("title"),
                                row.get("kind"),
                                Integer.parseInt(row.get("sort_order"))))
                        .toList(),
                rows("outcomes").stream()
                        .map(row -> new PlanState.Outcome(row.get("code"), row.get("priority"), row.get("title")))
                        .toList());
    }

    private static List<BoardState> boards() {
        return rows("boards").stream()
                .map(row -> Told.aBoard(
                        row.get("code"),
                        text(row, "linked_to"),
                        list(row, "scorecards"),
                        rows("board-priorities").stream()
                                .filter(sight -> sight.get("board").equals(row.get("code")))
                                .map(sight -> new BoardState.Sight(
                                        sight.get("priority"), text(sight, "outcome"), sight.get("role")))
                                .toArray(BoardState.Sight[]::new)))
                .map(board -> named(board, rows("boards")))
                .toList();
    }

    private static BoardState named(BoardState board, List<Cells> rows) {
        Cells row = rows.stream()
                .filter(candidate -> candidate.get("code").equals(board.code()))
                .findFirst()
                .orElseThrow();
        return new BoardState(
                board.code(),
                row.get("name"),
                board.kind(),
                board.linkedTo(),
                board.link(),
                text(row, "remit"),
                board.reportingCycles(),
                board.scorecards(),
                board.sights(),
                board.pins());
    }

    private static ScorecardState scorecard() {
        return new ScorecardState(
                "luton-2040",
                "Luton 2040 scorecard",
                "six-monthly",
                List.of(),
                rows("luton-2040-measures").stream()
                        .map(row -> new ScorecardState.Line(
                                text(row, "number"),
                                list(row, "kpi"),
                                text(row, "priority"),
                                text(row, "outcome"),
                                row.get("title"),
                                text(row, "aspirational"),
                                text(row, "frequency_note")))
                        .toList());
    }

    private static List<KpiState> kpis() {
        Set<String> collected = new HashSet<>();
        rows("illustrative-series").forEach(row -> collected.add(row.get("kpi")));
        return rows("kpis").stream()
                .map(row -> kpi(row, collected.contains(row.get("code"))))
                .toList();
    }

    private static KpiState kpi(Cells row, boolean isActive) {
        String code = row.get("code");
        Cells defined = rows("definitions").stream()
                .filter(candidate -> candidate.get("kpi").equals(code))
                .findFirst()
                .orElse(new Cells(Map.of()));
        List<String> providers = rows("illustrative-series").stream()
                .filter(value -> value.get("kpi").equals(code))
                .map(value -> value.get("organisation"))
                .distinct()
                .toList();
        return new KpiState(
                code,
                isActive ? "active" : "proposed",
                text(row, "priority"),
                text(row, "outcome"),
                text(row, "group"),
                row.get("title"),
                row.get("value_type"),
                text(row, "unit"),
                Integer.parseInt(defined.getOrDefault("decimals", "0")),
                row.get("better_when"),
                text(defined, "behaviour"),
                text(row, "frequency"),
                defined.getOrDefault("calendar", "financial"),
                text(row, "source"),
                text(row, "provider"),
                providers,
                list(defined, "categories"),
                text(defined, "over_parts"),
                text(defined, "over_time"),
                decimal(defined, "dead_band"),
                rule(defined),
                Stream.of("figures", "illustrative-figures")
                        .flatMap(file -> rows(file).stream()
                                .filter(figure -> figure.get("kpi").equals(code))
                                .map(figure -> figure(figure, file.startsWith("illustrative"))))
                        .toList(),
                text(row, "notes"),
                text(row, "open_question") == null ? List.of() : List.of(row.get("open_question")),
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static KpiState.@Nullable Rule rule(Cells row) {
        return text(row, "rule") == null
                ? null
                : new KpiState.Rule(
                        row.get("rule"),
                        decimal(row, "tolerance"),
                        "yes".equals(row.get("strict")),
                        decimal(row, "green"),
                        decimal(row, "amber"),
                        "yes".equals(row.get("illustrative")),
                        null);
    }

    private static KpiState.Target figure(Cells row, boolean illustrative) {
        String printed = row.get("value");
        boolean isNumber = printed.matches("-?\\d+(\\.\\d+)?");
        return new KpiState.Target(
                row.get("kind"),
                text(row, "category"),
                text(row, "period"),
                printed,
                isNumber ? new BigDecimal(printed) : null,
                null,
                null,
                text(row, "unit"),
                text(row, "precision"),
                text(row, "where"),
                null,
                illustrative);
    }

    private static List<MeasurementState> values() {
        return rows("illustrative-series").stream()
                .filter(row -> LocalDate.parse(row.get("received_on")).isBefore(LocalDate.of(2021, 11, 12)))
                .map(LutonReport::value)
                .toList();
    }

    private static MeasurementState value(Cells row) {
        String key = String.join("|", row.get("kpi"), row.get("period"), row.get("organisation"), row.get("category"));
        return new MeasurementState(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                row.get("kpi"),
                row.get("period"),
                row.get("organisation"),
                text(row, "category"),
                "published",
                new MeasurementState.Published(
                        1,
                        null,
                        null,
                        decimal(row, "value"),
                        decimal(row, "numerator"),
                        decimal(row, "denominator"),
                        row.get("quality"),
                        text(row, "commentary"),
                        text(row, "source"),
                        LocalDate.parse(row.get("received_on")),
                        AS_AT,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null),
                List.of(),
                null);
    }

    private static List<ProjectState> projects() {
        return rows("projects").stream()
                .map(row -> {
                    ProjectState plain = Told.aProject(row.get("code"), row.get("priority"), text(row, "outcome"));
                    return new ProjectState(
                            plain.code(),
                            row.get("title"),
                            text(row, "objective"),
                            plain.priority(),
                            plain.outcome(),
                            plain.status(),
                            false,
                            text(row, "milestones") == null ? List.of() : plain.milestones(),
                            List.of(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            null,
                            null,
                            false);
                })
                .toList();
    }

    private record Cells(Map<String, String> cells) {
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        String getOrDefault(String column, String otherwise) {
            return Objects.requireNonNullElse(cells.get(column), otherwise);
        }
    }

    private static List<Cells> rows(String file) {
        return FILES.computeIfAbsent(file, LutonReport::read);
    }

    private static List<Cells> read(String file) {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Files.newBufferedReader(DATA.resolve(file + ".csv")))) {
            return rows.readAll().stream().map(Cells::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String text(Cells row, String column) {
        String cell = row.cells().get(column);
        return cell == null || cell.isBlank() ? null : cell;
    }

    private static List<String> list(Cells row, String column) {
        String cell = text(row, column);
        return cell == null ? List.of() : Arrays.asList(cell.split(";", -1));
    }

    private static @Nullable BigDecimal decimal(Cells row, String column) {
        String cell = text(row, column);
        return cell == null ? null : new BigDecimal(cell);
    }
}
