package uk.luton2040.reporting.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.line.KpiHistory;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/** A workbook for those who calculate further: a sheet of KPIs, one of their histories, one of projects. */
final class XlsxFormat implements Format {

    @Override
    public String code() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public byte[] write(Report report) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            describe(workbook.getProperties(), report.cover());
            about(new Sheet(workbook, "About", List.of("What", "Says"), List.of(24, 90)), report);
            kpis(workbook, report);
            histories(workbook, report);
            projects(workbook, report);
            workbook.write(out);
            return Zips.dated(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(POIXMLProperties properties, Cover cover) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(cover.title() + ": " + cover.board());
        core.setCreator(Objects.requireNonNullElse(cover.author(), "Luton 2040 performance platform"));
        core.setCreated(Optional.of(Date.from(cover.asAt())));
        core.setModified(Optional.of(Date.from(cover.asAt())));
    }

    private static void about(Sheet sheet, Report report) {
        Outline outline = Outline.of(report);
        sheet.row("Title", outline.title());
        outline.facts().forEach(fact -> sheet.row(fact.name(), fact.value()));
        sheet.row("Calculation version", report.scorecard().calculation());
        sheet.row("SHA-256 of its content", report.cover().hash());
        sheet.row("Notice", report.scorecard().notice());
    }

    private static void kpis(XSSFWorkbook workbook, Report report) {
        Sheet sheet = new Sheet(
                workbook,
                "KPIs",
                List.of(
                        "Number",
                        "KPI",
                        "Title",
                        "Priority",
                        "Outcome",
                        "Value",
                        "Unit",
                        "Period",
                        "Freshness",
                        "Quality",
                        "Target",
                        "Target as read",
                        "Status",
                        "Explanation",
                        "Direction",
                        "Same period last year",
                        "Commentary",
                        "Open actions",
                        "Illustrative"),
                List.of(8, 10, 44, 28, 44, 12, 22, 26, 16, 12, 12, 22, 10, 60, 14, 20, 60, 10, 18));
        for (Placed placed : Placed.of(report.scorecard())) {
            KpiLine kpi = placed.kpi();
            KpiLine.Target target = kpi.target();
            sheet.row(
                    placed.number(),
                    kpi.code(),
                    kpi.title(),
                    placed.priority(),
                    placed.outcome(),
                    kpi.value(),
                    kpi.unit(),
                    kpi.period() == null ? null : kpi.period().label(),
                    kpi.freshness().replace('-', ' '),
                    kpi.quality(),
                    target == null ? null : target.value(),
                    target == null ? null : target.text(),
                    kpi.status().word(),
                    kpi.status().explanation().sentence(),
                    kpi.direction().direction().replace('-', ' '),
                    kpi.sameLastYear().direction().replace('-', ' '),
                    kpi.commentary(),
                    kpi.actions().count(),
                    String.join(", ", kpi.illustrative()));
        }
        sheet.filtered();
    }

    private static void histories(XSSFWorkbook workbook, Report report) {
        Sheet sheet = new Sheet(
                workbook,
                "Histories",
                List.of(
                        "KPI",
                        "Title",
                        "Period",
                        "Last day",
                        "Value",
                        "Unit",
                        "Target",
                        "Status",
                        "Quality",
                        "Illustrative"),
                List.of(10, 44, 26, 12, 12, 22, 12, 10, 12, 12));
        for (KpiHistory history : report.histories()) {
            for (KpiHistory.Point point : history.points()) {
                sheet.row(
                        history.code(),
                        history.title(),
                        point.period().label(),
                        Period.parse(point.period().code()).lastDay(),
                        point.value(),
                        history.unit(),
                        point.target() == null ? null : point.target().value(),
                        UkText.capitalised(point.status()),
                        point.quality(),
                        point.illustrative() ? "yes" : "");
            }
        }
        sheet.filtered();
    }

    private static void projects(XSSFWorkbook workbook, Report report) {
        Sheet sheet = new Sheet(
                workbook,
                "Projects",
                List.of("Project", "Title", "Objective", "Priority", "Outcome", "Status", "Milestones"),
                List.of(28, 44, 60, 18, 24, 14, 60));
        for (BoardScorecard.Project project : report.scorecard().projects()) {
            sheet.row(
                    project.code(),
                    project.title(),
                    project.objective(),
                    project.priority(),
                    project.outcome(),
                    project.status(),
                    String.join(
                            "; ",
                            project.milestones().stream()
                                    .map(milestone -> milestone.title() + ": " + milestone.date())
                                    .toList()));
        }
        sheet.filtered();
    }
}
