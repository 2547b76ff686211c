package uk.luton2040.catalogue.board;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;

/** A priority that a board sees, or one outcome of it. */
@Embeddable
public record Sight(String priority, @Nullable String outcome, String role) {
    static final String ROLE = "lead|shared|all";

    public static final List<String> ROLES = List.of(ROLE.split("\\|"));

    boolean samePlaceAs(Sight other) {
        return priority.equals(other.priority) && Objects.equals(outcome, other.outcome);
    }

    BoardState.Sight state() {
        return new BoardState.Sight(priority, outcome, role);
    }
}
