package uk.luton2040.kit.tables;

import java.util.List;

/**
 * What an import did, or would do, row by row.
 *
 * @param events how many aggregates are different afterwards
 */
public record ImportReport(boolean dryRun, int events, List<TableReport> tables) {

    public record TableReport(String table, long created, long updated, long unchanged, List<Verdict> rows) {
        static TableReport of(String table, List<Verdict> verdicts) {
            return new TableReport(
                    table,
                    count(verdicts, Outcome.CREATED),
                    count(verdicts, Outcome.UPDATED),
                    count(verdicts, Outcome.UNCHANGED),
                    verdicts);
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

    /** @param index the row's place in its file, from 0 */
    public record Verdict(int index, String key, Outcome outcome) {}
}
