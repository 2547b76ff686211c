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
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.Listed;
import uk.luton2040.contracts.ScorecardState;

/** A named list of KPIs with a reporting cycle. */
@Entity
public class Scorecard extends Listed<ScorecardState> {
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

    public @Nullable String printedIn() {
        return printedIn;
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
