package uk.luton2040.reporting.opendata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Csv;
import uk.luton2040.kit.tables.DataDictionary;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Layout;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.reporting.view.Document;

/** A public form as a table, with what its columns mean as CSV on the Web. */
record CsvForm(String name, String about, List<Column> columns, List<String> key) implements Layout {
    private static final List<String> STATUSES = List.of("green", "amber", "red", "grey", "not-published");
    private static final Column PERIOD =
            Column.text("period", "The period the value is about, as a code: FY2021-Q1 is April to June 2021.");
    private static final Column VALUE = Column.of(
            "value", "In the KPI's unit, unrounded; empty where there is none, or it is not shown.", Datatype.DECIMAL);
    private static final Column QUALITY = Column.text("quality", "provisional, final, estimated or projected.");
    private static final Column STATUS = Column.word(
            "status",
            "How the value stands to its target; not-published where it would tell of a few people.",
            STATUSES);
    private static final Column NOT_SHOWN = Column.text("not_shown", "What is not shown, and why.");

    static final CsvForm BOARDS = new CsvForm(
            "boards",
            "The boards' scorecards that are open.",
            List.of(
                    Column.text("board", "Its code.").required(),
                    Column.text("name", "What the board is called.").required(),
                    Column.text("scorecard", "The scorecard's code.").required(),
                    Column.text("title", "What the scorecard is called.").required(),
                    Column.text("reporting_cycle", "How often it is reported."),
                    Column.text("period", "The current period, as a code.")),
            List.of("board", "scorecard"));

    static final CsvForm KPIS = new CsvForm(
            "kpis",
            "The KPIs of one scorecard in its current period.",
            List.of(
                    Column.text("code", "The KPI's code.").required(),
                    Column.text("title", "What is measured.").required(),
                    Column.text("unit", "What the value counts."),
                    Column.text("priority", "The priority it belongs to, as a code."),
                    Column.text("outcome", "The outcome it belongs to, as a code."),
                    Column.text("better_when", "higher, lower, range or context."),
                    PERIOD,
                    VALUE,
                    QUALITY,
                    STATUS,
                    Column.text("target", "What the value is held against, in words."),
                    Column.text("direction", "Against the period before."),
                    Column.text("same_last_year", "Against the same period a year before."),
                    NOT_SHOWN,
                    Column.text("illustrative", "What of it is invented for demonstration.")
                            .list()),
            List.of("code"));

    static final CsvForm HISTORY = new CsvForm(
            "history",
            "What was published of one KPI, period by period.",
            List.of(
                    PERIOD.required(),
                    Column.text("category", "The part the value is of; empty for the whole."),
                    VALUE,
                    QUALITY,
                    STATUS,
                    Column.of("target", "What the value was held against.", Datatype.DECIMAL),
                    Column.of("target_low", "The lower end, where the target is a range.", Datatype.DECIMAL),
                    Column.of("target_high", "The upper end, where the target is a range.", Datatype.DECIMAL),
                    NOT_SHOWN,
                    Column.of("illustrative", "Whether it is invented for demonstration.", Datatype.YES_NO)),
            List.of("period", "category"));

    static final CsvForm PROJECTS = new CsvForm(
            "projects",
            "The projects of the open boards' priorities, a row a milestone.",
            List.of(
                    Column.text("code", "The project's code.").required(),
                    Column.text("title", "What it is called.").required(),
                    Column.text("priority", "The priority it serves, as a code."),
                    Column.text("outcome", "The outcome it serves, as a code."),
                    Column.text("stage", "not-started, in-progress, deferred, completed or stopped."),
                    Column.text("status", "How it stands by its own report."),
                    Column.of("reported_elsewhere", "Whether it has its own plan and reports.", Datatype.YES_NO),
                    Column.text("milestone", "A step of it; empty where none is known."),
                    Column.text("milestone_date", "When, in the source's own words."),
                    Column.of("milestone_from", "The first day those words can mean.", Datatype.DATE),
                    Column.of("milestone_until", "The day after the last they can mean.", Datatype.DATE),
                    Column.of("milestone_reached", "The day on which it was reached.", Datatype.DATE),
                    Column.of("illustrative", "Whether it is invented for demonstration.", Datatype.YES_NO)),
            List.of("code", "milestone"));

    Document of(PublicBoards boards) {
        return written(boards.boards().stream()
                .flatMap(board -> board.scorecards().stream()
                        .map(card -> row(
                                board.code(),
                                board.name(),
                                card.code(),
                                card.title(),
                                card.reportingCycle(),
                                card.period().code()))));
    }

    Document of(PublicScorecard scorecard) {
        return written(scorecard.kpis().stream()
                .map(kpi -> row(
                        kpi.code(),
                        kpi.title(),
                        kpi.unit(),
                        kpi.priority(),
                        kpi.outcome(),
                        kpi.betterWhen(),
                        code(kpi.period()),
                        kpi.value(),
                        kpi.quality(),
                        kpi.status(),
                        kpi.target(),
                        kpi.direction(),
                        kpi.sameLastYear(),
                        kpi.notShown(),
                        kpi.illustrative())));
    }

    Document of(PublicHistory history) {
        return written(history.points().stream()
                .flatMap(point -> Stream.concat(
                        Stream.of(whole(point)),
                        point.parts().entrySet().stream().map(part -> part(point, part)))));
    }

    private Row whole(PublicHistory.Point point) {
        PublicHistory.Target target = point.target();
        return row(
                point.period().code(),
                null,
                point.value(),
                point.quality(),
                point.status(),
                target == null ? null : target.value(),
                target == null ? null : target.low(),
                target == null ? null : target.high(),
                point.notShown(),
                point.illustrative());
    }

    private Row part(PublicHistory.Point point, Map.Entry<String, ?> part) {
        return row(
                point.period().code(),
                part.getKey(),
                part.getValue(),
                point.quality(),
                null,
                null,
                null,
                null,
                null,
                point.illustrative());
    }

    Document of(PublicProjects projects) {
        return written(projects.projects().stream()
                .flatMap(project -> project.milestones().isEmpty()
                        ? Stream.of(row(project, null))
                        : project.milestones().stream().map(milestone -> row(project, milestone))));
    }

    private Row row(PublicProjects.Project project, PublicProjects.@Nullable Milestone milestone) {
        return row(
                project.code(),
                project.title(),
                project.priority(),
                project.outcome(),
                project.stage(),
                project.status(),
                project.reportedElsewhere(),
                milestone == null ? null : milestone.title(),
                milestone == null ? null : milestone.date(),
                milestone == null ? null : milestone.from(),
                milestone == null ? null : milestone.until(),
                milestone == null ? null : milestone.reached(),
                project.illustrative());
    }

    /** What the tables' columns mean, and under which conditions they may be used. */
    static Document metadata(String title, Terms terms, CsvForm... tables) {
        ObjectNode told = DataDictionary.of(title, List.of(tables));
        told.put("dc:license", terms.licenceUrl());
        told.put("dc:rights", terms.attribution());
        if (terms.notice() != null) {
            told.put("dc:abstract", terms.notice());
        }
        return Document.ofBytes(told.toPrettyString().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String code(PublicBoards.@Nullable PeriodName period) {
        return period == null ? null : period.code();
    }

    private Row row(@Nullable Object... values) {
        return Row.of(columns, values);
    }

    private Document written(Stream<Row> rows) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try {
            Csv.write(this, rows, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Document.ofBytes(csv.toByteArray());
    }
}
