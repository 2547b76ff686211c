package uk.luton2040.measurement.upload;

import static java.util.Comparator.comparing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.luton2040.measurement.returns.Return;
import uk.luton2040.measurement.submission.FileSubmissions;
import uk.luton2040.measurement.submission.SubmissionReport;
import uk.luton2040.measurement.submission.Verdict;
import uk.luton2040.measures.period.Day;
import uk.luton2040.measures.returns.OpenedPeriod;

/** What the pages show. */
final class UploadPages {
    /** A page of ten thousand rows is read by nobody. */
    private static final int MOST_LINES = 500;

    private UploadPages() {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance start(Link link, List<Owed> owed, List<String> problems);

        static native TemplateInstance checked(Link link, Result result);

        static native TemplateInstance receipt(Receipt receipt);

        static native TemplateInstance gone();
    }

    /** @param path of the page */
    public record Link(String path, String organisation, String period, String expires) {
        static Link of(UploadLink link, Token token, OpenedPeriod opened) {
            return new Link(
                    "/upload/" + token.text(),
                    link.organisation(),
                    opened.period().label(),
                    Day.withTime(link.expiresAt()));
        }
    }

    public record Owed(String kpi, String title, String period, String due, String next) {
        static Owed of(Return owed) {
            return new Owed(
                    owed.key().kpi(),
                    owed.kpi().title(),
                    owed.period().label(),
                    Day.of(owed.due().on()),
                    owed.next());
        }
    }

    /**
     * @param checked what is sent if its sender says so; empty when a row is refused
     * @param left how many rows without a remark are not shown
     */
    public record Result(String file, int good, int refused, int asking, List<Line> lines, int left, String checked) {

        static Result of(String file, FileSubmissions.Check check, String checked) {
            List<Line> all = check.report().rows().stream()
                    .map(verdict -> Line.of(verdict, check.names()))
                    .toList();
            List<Line> shown = all.size() <= MOST_LINES
                    ? all
                    : all.stream()
                            .sorted(comparing((Line line) -> line.remarks().isEmpty()))
                            .limit(MOST_LINES)
                            .toList();
            return new Result(
                    file,
                    check.report().accepted(),
                    check.report().refused(),
                    Math.toIntExact(all.stream().filter(Line::asks).count()),
                    shown,
                    all.size() - shown.size(),
                    checked);
        }

        public boolean isSendable() {
            return refused == 0;
        }
    }

    /** @param row as the spreadsheet counts */
    public record Line(int row, String about, String outcome, boolean refused, List<Remark> remarks) {
        static Line of(Verdict verdict, Map<Integer, String> names) {
            Stream<Remark> refusals = verdict.errors().stream()
                    .map(refusal -> new Remark(refusal.field(), Words.message(refusal), false));
            Stream<Remark> doubts = verdict.doubts().stream()
                    .map(doubt -> new Remark(doubt.field(), doubt.message(), doubt.needsComment()));
            return new Line(
                    Words.row(verdict.index()),
                    names.getOrDefault(verdict.index(), ""),
                    switch (verdict.outcome()) {
                        case "refused" -> "Refused";
                        case "unchanged" -> "There already";
                        default -> "Good";
                    },
                    verdict.isRefused(),
                    Stream.concat(refusals, doubts).toList());
        }

        boolean asks() {
            return remarks.stream().anyMatch(Remark::comment);
        }
    }

    /** @param comment one is asked for */
    public record Remark(String column, String words, boolean comment) {}

    public record Receipt(String organisation, UUID submission, int rows, String sent) {
        static Receipt of(String organisation, SubmissionReport report, String sent) {
            return new Receipt(organisation, report.id(), report.accepted(), sent);
        }
    }
}
