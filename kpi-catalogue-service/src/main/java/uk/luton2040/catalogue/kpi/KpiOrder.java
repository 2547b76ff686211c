package uk.luton2040.catalogue.kpi;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.Coded;

/** What a list of KPIs is sorted by: a text for each KPI, ties in the order of codes. */
record KpiOrder(By by, boolean descending) {

    enum By implements Coded {
        CODE("k.code"),
        TITLE("lower(k.title)"),
        PRIORITY("coalesce(k.priority, '')"),
        OUTCOME("coalesce(k.outcome, '')"),
        STATUS("k.life_cycle"),
        FREQUENCY("coalesce(k.frequency, '')"),
        PROVIDER("coalesce(k.providers[1], '')"),
        VALUE_TYPE("k.value_type"),
        /** The best match of the words searched for comes first. */
        RELEVANCE("to_char(1000 - ts_rank(k.words, " + KpiSearch.QUERY + "), '0000.000000')");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }

        String sql() {
            return "(" + sql + " collate \"C\")";
        }
    }

    /** @param sort a word, with {@code -} before it for the other way round; by code when null */
    static KpiOrder of(@Nullable String sort, boolean searching) {
        if (sort == null) {
            return new KpiOrder(searching ? By.RELEVANCE : By.CODE, false);
        }
        boolean descending = sort.startsWith("-");
        By by = Coded.find(By.class, descending ? sort.substring(1) : sort)
                .filter(known -> searching || known != By.RELEVANCE)
                .orElseThrow(() -> ProblemException.invalid(
                        "?sort",
                        "unknown-sort",
                        "Sort by one of: %s; with a hyphen before it for the other way round. Relevance needs words in q."
                                .formatted(Stream.of(By.values()).map(By::code).collect(Collectors.joining(", ")))));
        return new KpiOrder(by, descending);
    }

    String after() {
        return "(%s, k.code collate \"C\") %s (:afterKey, :afterCode)".formatted(by.sql(), descending ? "<" : ">");
    }

    String orderBy() {
        String way = descending ? " desc" : " asc";
        return by.sql() + way + ", k.code collate \"C\"" + way;
    }
}
