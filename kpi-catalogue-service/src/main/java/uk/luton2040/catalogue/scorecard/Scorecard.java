package uk.luton2040.catalogue.scorecard;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.Listed;
import uk.luton2040.contracts.ScorecardState;

/** A named list of KPIs with a reporting cycle. */
@Entity
public class Scorecard extends Listed<ScorecardState> {
    private static final Pattern LINES_FILE = Pattern.compile("([\\w-]+)\\.csv");
    private static final Pattern KPIS_BY_ORIGIN = Pattern.compile("kpis\\.csv with origin ([\\w-]+)");

    @Id
    private String code;

    private String title;
    private String reportingCycle;
    private String contents;
    private List<String> reportedTo = new ArrayList<>();

    @Column(name = "printed_in")
    private @Nullable String printedIn;

    @ElementCollection
    @CollectionTable(name = "scorecard_line", joinColumns = @JoinColumn(name = "scorecard"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Line> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Scorecard() {}

    @SuppressWarnings("NullAway.Init")
    public Scorecard(String code, int position) {
        super(position);
        this.code = code;
    }

    /** One whose contents no table tells has a table of lines of its own from now on. */
    void describe(String title, String reportingCycle, List<String> reportedTo) {
        boolean isTold = linesTable().isPresent() || origin().isPresent();
        describe(title, reportingCycle, isTold ? contents : code + "-measures.csv", reportedTo, printedIn);
    }

    public void describe(
            String title, String reportingCycle, String contents, List<String> reportedTo, @Nullable String printedIn) {
        this.title = title;
        this.reportingCycle = reportingCycle;
        this.contents = contents;
        this.reportedTo = new ArrayList<>(reportedTo);
        this.printedIn = printedIn;
    }

    public void list(List<Line> newLines) {
        if (!lines.equals(newLines)) {
            lines.clear();
            lines.addAll(newLines);
        }
    }

    /** What the scorecard lists, in the words of its source: another table's name, or a condition on KPIs. */
    public String contents() {
        return contents;
    }

    /** The table that its lines are read from and written to; empty when its contents name none. */
    public Optional<String> linesTable() {
        return told(LINES_FILE);
    }

    /** Where the KPIs come from that it lists of itself, one line a KPI; empty when its contents name none. */
    public Optional<String> origin() {
        return told(KPIS_BY_ORIGIN);
    }

    private Optional<String> told(Pattern form) {
        return Optional.ofNullable(contents)
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(told -> told.group(1));
    }

    public @Nullable String printedIn() {
        return printedIn;
    }

    public boolean lists(String kpi) {
        return lines.stream().anyMatch(line -> line.kpis().contains(kpi));
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public ScorecardState state() {
        return new ScorecardState(
                code,
                title,
                reportingCycle,
                List.copyOf(reportedTo),
                lines.stream().map(Line::state).toList());
    }
}
