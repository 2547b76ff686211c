package uk.luton2040.delivery.update;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import uk.luton2040.contracts.UpdateRuleState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;

/** A cycle in which projects report: for which opened periods progress is owed, and by when. */
@Entity
public class UpdateRule extends Aggregate<UpdateRuleState> {
    /** The cycle of projects that name none. */
    public static final String USUAL = "usual";

    @Id
    private String code;

    private String title = "";

    @Enumerated(EnumType.STRING)
    private Frequency frequency = Frequency.QUARTERLY;

    @Enumerated(EnumType.STRING)
    private Calendar calendar = Calendar.FINANCIAL;

    private int daysAfter;
    private List<Integer> reminders = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected UpdateRule() {}

    /** @param place among the others; they are in order of their codes */
    @SuppressWarnings("NullAway.Init")
    public UpdateRule(String code, int place) {
        this.code = code;
    }

    /** Makes it so, whole. */
    public void set(NewUpdateRule wanted) {
        title = wanted.title();
        frequency = Frequency.of(wanted.frequency()).orElseThrow();
        calendar = Calendar.of(wanted.calendar()).orElseThrow();
        daysAfter = wanted.daysAfter();
        reminders = new ArrayList<>(wanted.reminders());
    }

    Cycle cycle() {
        return new Cycle(frequency.periodKind(calendar), daysAfter, List.copyOf(reminders));
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public UpdateRuleState state() {
        return new UpdateRuleState(code, title, frequency.code(), calendar.code(), daysAfter, List.copyOf(reminders));
    }
}
