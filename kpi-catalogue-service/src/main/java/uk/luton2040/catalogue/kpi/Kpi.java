package uk.luton2040.catalogue.kpi;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.Listed;
import uk.luton2040.contracts.KpiState;

/** What is measured and what counts as good. */
@Entity
public class Kpi extends Listed<KpiState> {
    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private LifeCycle lifeCycle = LifeCycle.PROPOSED;

    private Listing listing;
    private List<String> providers = new ArrayList<>();
    private Method method = Method.UNKNOWN;
    private StatusRule rule = StatusRule.NONE;

    @ElementCollection
    @CollectionTable(name = "kpi_target", joinColumns = @JoinColumn(name = "kpi"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Figure> figures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Kpi() {}

    @SuppressWarnings("NullAway.Init")
    public Kpi(String code, int position) {
        super(position);
        this.code = code;
    }

    public void list(Listing newListing, List<String> resolvedProviders) {
        listing = newListing;
        providers = new ArrayList<>(resolvedProviders);
    }

    public void define(Method newMethod, StatusRule newRule) {
        method = newMethod;
        rule = newRule;
    }

    public void put(Figure figure) {
        for (int i = 0; i < figures.size(); i++) {
            if (figure.replaces(figures.get(i))) {
                figures.set(i, figure);
                return;
            }
        }
        figures.add(figure);
    }

    /** A settled KPI becomes active, an unsettled one waits as proposed; a decision taken since then stands. */
    public void settle() {
        if (lifeCycle == LifeCycle.PROPOSED && gaps().isEmpty()) {
            lifeCycle = LifeCycle.ACTIVE;
        } else if (lifeCycle == LifeCycle.ACTIVE && !gaps().isEmpty()) {
            lifeCycle = LifeCycle.PROPOSED;
        }
    }

    /** What keeps it from being active, each as a question to be answered. */
    public List<String> gaps() {
        return OpenQuestions.gaps(listing, providers);
    }

    public LifeCycle lifeCycle() {
        return lifeCycle;
    }

    public Listing listing() {
        return listing;
    }

    public Method method() {
        return method;
    }

    public StatusRule rule() {
        return rule;
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public String code() {
        return code;
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public KpiState state() {
        return new KpiState(
                code,
                lifeCycle.code(),
                listing.priority(),
                listing.outcome(),
                listing.group(),
                listing.title(),
                listing.valueType(),
                listing.unit(),
                method.decimals(),
                listing.betterWhen(),
                method.behaviour(),
                listing.frequency(),
                method.calendar(),
                listing.source(),
                listing.provider(),
                List.copyOf(providers),
                List.copyOf(method.categories()),
                method.overParts(),
                method.overTime(),
                method.deadBand(),
                rule.state(),
                figures.stream().map(Figure::state).toList(),
                listing.notes(),
                openQuestions());
    }

    private List<String> openQuestions() {
        return OpenQuestions.all(listing, providers, figures);
    }

    /** The frequency, where it is a real one. */
    public @Nullable String frequency() {
        return Settled.isOpen(listing.frequency()) ? null : listing.frequency();
    }
}
