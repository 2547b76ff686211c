package uk.luton2040.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.London;
import uk.luton2040.reporting.document.Cover;
import uk.luton2040.reporting.document.Format;
import uk.luton2040.reporting.document.Formats;
import uk.luton2040.reporting.document.Report;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.HistoryCalculator;
import uk.luton2040.reporting.line.KpiHistory;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.view.ReportJson;

/** Writes a pack down in every format: JSON here, as it holds more than a paper, the others as every report is written. */
@ApplicationScoped
class Writing {
    static final String JSON = "json";
    private static final String JSON_TYPE = "application/json";

    private final Formats formats;
    private final Journal journal;

    Writing(Formats formats, Journal journal) {
        this.formats = formats;
        this.journal = journal;
    }

    /** A format's short name and its media type. */
    record Offer(String code, String mediaType) {}

    /** JSON first: it is what is answered where anything will do. */
    List<Offer> offers() {
        return Stream.concat(
                        Stream.of(new Offer(JSON, JSON_TYPE)),
                        formats.all().stream().map(format -> new Offer(format.code(), format.mediaType())))
                .toList();
    }

    List<Issues.PackFile> all(Pack pack) {
        Report report = report(pack, List.of());
        return Stream.concat(
                        Stream.of(json(pack)),
                        formats.all().stream()
                                .filter(format -> !format.code().equals(JSON))
                                .map(format -> file(format, report)))
                .toList();
    }

    /** Some of the formats of an issued pack, saying what was taken out of it since. */
    List<Issues.PackFile> again(Pack pack, List<String> codes, List<Redaction> redactions) {
        Report report = report(pack, redactions);
        return codes.stream()
                .flatMap(code -> formats.find(code).stream())
                .map(format -> file(format, report))
                .toList();
    }

    /** Empty for a format that there is not. */
    Optional<Issues.PackFile> file(Pack pack, String code) {
        return code.equals(JSON)
                ? Optional.of(json(pack))
                : formats.find(code).map(format -> file(format, report(pack, List.of())));
    }

    private static Issues.PackFile json(Pack pack) {
        return Issues.PackFile.of(JSON, JSON_TYPE, ReportJson.bytes(pack));
    }

    private static Issues.PackFile file(Format format, Report report) {
        return Issues.PackFile.of(format.code(), format.mediaType(), format.write(report));
    }

    private Report report(Pack pack, List<Redaction> redactions) {
        return new Report(
                new Cover(
                        pack.title(),
                        pack.board().name(),
                        pack.meeting().date(),
                        pack.issuedBy(),
                        pack.number() == null ? null : String.valueOf(pack.number()),
                        pack.issue(),
                        pack.asAt(),
                        pack.number() == null ? null : pack.hash(),
                        pack.words().covering() == null ? "" : pack.words().covering(),
                        Stream.concat(paragraphs(pack.words().highlights()), startingPosition(pack))
                                .toList(),
                        Stream.concat(paragraphs(pack.words().challenges()), answered(pack))
                                .toList(),
                        pack.changes() == null ? List.of() : pack.changes().sentences(),
                        pack.clearances().stream()
                                .map(given -> new Cover.Clearance(given.role(), given.who(), London.dateOf(given.at())))
                                .toList(),
                        redactions.stream().map(Redaction::sentence).toList()),
                pack.scorecard(),
                histories(pack));
    }

    /** As they were known at the moment that the pack shows. */
    private List<KpiHistory> histories(Pack pack) {
        List<String> kpis = pack.scorecard().kpis().stream().map(KpiLine::code).toList();
        Facts facts = journal.asAt(pack.asAt(), kpis);
        return kpis.stream()
                .flatMap(kpi ->
                        HistoryCalculator.history(kpi, facts, journal.past(kpi, pack.asAt()), pack.asAt()).stream())
                .toList();
    }

    /** One for each line or item of a list. */
    private static Stream<String> paragraphs(@Nullable String text) {
        return text == null
                ? Stream.empty()
                : text.lines()
                        .map(line -> line.strip().replaceFirst("^[-*•]\\s+", ""))
                        .filter(line -> !line.isEmpty());
    }

    private static Stream<String> startingPosition(Pack pack) {
        return pack.startingPosition() == null ? Stream.empty() : pack.startingPosition().sentences().stream();
    }

    private static Stream<String> answered(Pack pack) {
        return pack.points().stream()
                .filter(point -> point.answer() != null)
                .map(point -> "%s: %s %s".formatted(point.title(), point.sentence(), point.answer()));
    }
}
