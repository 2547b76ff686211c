package uk.luton2040.catalogue.board;

import jakarta.persistence.CollectionTable;
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
import uk.luton2040.contracts.BoardState;

/** A board or committee, what is reported to it and what it sees. */
@Entity
public class Board extends Listed<BoardState> {
    static final String CYCLE = "monthly|quarterly|six-monthly|annual";

    /** How often a scorecard can be reported. */
    public static final List<String> CYCLES = List.of(CYCLE.split("\\|"));

    @Id
    private String code;

    private String name;
    private String kind;
    private @Nullable String linkedTo;
    private @Nullable String link;
    private @Nullable String remit;
    private List<String> reportingCycle = new ArrayList<>();
    private List<String> scorecards = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "board_sight", joinColumns = @JoinColumn(name = "board"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Sight> sights = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "board_pin", joinColumns = @JoinColumn(name = "board"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Pin> pins = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Board() {}

    @SuppressWarnings("NullAway.Init")
    public Board(String code, int position) {
        super(position);
        this.code = code;
    }

    public void describe(
            String name, String kind, @Nullable String linkedTo, @Nullable String link, @Nullable String remit) {
        this.name = name;
        this.kind = kind;
        this.linkedTo = linkedTo;
        this.link = link;
        this.remit = remit;
    }

    public void receives(List<String> scorecards, List<String> reportingCycle) {
        this.scorecards = new ArrayList<>(scorecards);
        this.reportingCycle = new ArrayList<>(reportingCycle);
    }

    public void sees(Sight sight) {
        for (int i = 0; i < sights.size(); i++) {
            if (sights.get(i).samePlaceAs(sight)) {
                sights.set(i, sight);
                return;
            }
        }
        sights.add(sight);
    }

    /** Makes these all it sees, in their order. */
    void seesOnly(List<Sight> newSights) {
        sights.clear();
        sights.addAll(newSights);
    }

    /** What is pinned of a scorecard takes the place of what was. */
    public void pins(Pin pin) {
        for (int i = 0; i < pins.size(); i++) {
            if (pins.get(i).scorecard().equals(pin.scorecard())) {
                pins.set(i, pin);
                return;
            }
        }
        pins.add(pin);
    }

    /** Makes these all that is pinned. */
    void pinsOnly(List<Pin> newPins) {
        pins.clear();
        pins.addAll(newPins);
    }

    public @Nullable String linkedTo() {
        return linkedTo;
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public BoardState state() {
        return new BoardState(
                code,
                name,
                kind,
                linkedTo,
                link,
                remit,
                List.copyOf(reportingCycle),
                List.copyOf(scorecards),
                sights.stream().map(Sight::state).toList(),
                pins.stream().map(Pin::state).toList());
    }
}
