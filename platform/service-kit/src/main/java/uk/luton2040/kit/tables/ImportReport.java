package uk.luton2040.kit.tables;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What an import did, or would do, row by row.
 *
 * @param events how many aggregates are different afterwards
 */
public record ImportReport(boolean dryRun, int events, List<TableReport> tables) {

    /** @param removed the rows that a shorter list leaves out, by their key */
    public record TableReport(
            String table,
            long created,
            long updated,
            long unchanged,
            List<Verdict> rows,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> removed) {
        static TableReport of(String table, List<Verdict> verdicts, List<String> removed) {
            return new TableReport(
                    table,
                    count(verdicts, Outcome.CREATED),
                    count(verdicts, Outcome.UPDATED),
                    count(verdicts, Outcome.UNCHANGED),
                    verdicts,
                    removed);
        }

        private static long count(List<Verdict> verdicts, Outcome outcome) {
            return verdicts.stream()
                    .filter(verdict -> verdict.outcome() == outcome)
                    .count();
        }
    }

    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * @param index the row's place in its file, from 0
     * @param changes what an updated row says differently
     */
    public record Verdict(
            int index,
            String key,
            Outcome outcome,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CellChange> changes) {}

    /** A cell as it was and as it is. */
    public record CellChange(String column, String before, String after) {}
}
