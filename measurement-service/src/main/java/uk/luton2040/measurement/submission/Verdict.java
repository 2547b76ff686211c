package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measurement.doubt.Doubt;
import uk.luton2040.measurement.measurement.Measurement;

/**
 * What became of one row.
 *
 * @param index its place in the request, from 0
 * @param id the sender's own id of the row
 * @param outcome {@code accepted}, {@code unchanged} (the same value is there already) or {@code refused}
 * @param measurement the measurement it is about; null when refused or in a dry run of a new one
 * @param doubts what is doubtful about it; it is taken all the same, and whoever approves it sees them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Verdict(
        @JsonInclude(JsonInclude.Include.ALWAYS) int index,
        @Nullable String id,
        String outcome,
        @Nullable UUID measurement,
        @Nullable String standing,
        List<Doubt> doubts,
        List<Refusal> errors) {
    static final String ACCEPTED = "accepted";
    static final String UNCHANGED = "unchanged";
    static final String REFUSED = "refused";

    static Verdict refused(int index, @Nullable String id, List<Refusal> errors) {
        return new Verdict(index, id, REFUSED, null, null, List.of(), errors);
    }

    static Verdict of(PostedRow posted, String outcome, Measurement measurement, List<Doubt> doubts) {
        return new Verdict(
                posted.index(),
                posted.row().id(),
                outcome,
                measurement.uuid(),
                measurement.standing().code(),
                doubts,
                List.of());
    }

    Verdict with(List<Doubt> all) {
        return new Verdict(index, id, outcome, measurement, standing, all, errors);
    }

    Verdict withoutMeasurement() {
        return new Verdict(index, id, outcome, null, standing, doubts, errors);
    }

    @JsonIgnore
    public boolean isRefused() {
        return outcome.equals(REFUSED);
    }
}
