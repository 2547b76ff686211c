package uk.luton2040.catalogue.kpi;

import java.util.List;
import java.util.Locale;

/** What lists of KPIs are narrowed and counted by; each is one text for a KPI, or a set of texts. */
enum Facet {
    STATUS("replace(lower(k.life_cycle), '_', '-')"),
    PLAN("(select p.plan from plan_priority p where p.code = k.priority)"),
    PRIORITY("k.priority"),
    OUTCOME("k.outcome"),
    GROUP("k.kpi_group"),
    SCORECARD("s.scorecards", true),
    PROVIDER("k.providers", true),
    FREQUENCY("k.frequency"),
    BEHAVIOUR("k.behaviour"),
    VALUE_TYPE("k.value_type"),
    BETTER_WHEN("k.better_when"),
    ORIGIN("k.origin"),
    ACCOUNTABLE_DIRECTOR("k.accountable_director"),
    FRAMEWORK("k.frameworks", true),
    ASPIRATIONAL("cast(k.aspirational as text)"),
    HAS_RULE("cast(k.has_rule as text)"),
    HAS_TARGET("cast(exists (select 1 from kpi_target t where t.kpi = k.code and t.kind = 'target') as text)");

    /** The KPIs, each with the scorecards it stands on. */
    static final String KPIS = """
            kpi k left join (
                select kpi, array_agg(distinct cast(l.scorecard as varchar)) as scorecards
                from scorecard_line l, unnest(l.kpis) as kpi group by kpi
            ) s on s.kpi = k.code
            """;

    private static final String SEPARATOR = "\u001f";

    private final String sql;
    private final boolean isSet;

    Facet(String sql) {
        this(sql, false);
    }

    Facet(String sql, boolean isSet) {
        this.sql = sql;
        this.isSet = isSet;
    }

    /** Its query parameter: {@code valueType}. */
    String parameter() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }

    /** True for a KPI that has one of the values bound to the parameter. */
    String condition() {
        return isSet
                ? "%s && cast(:%s as varchar[])".formatted(sql, parameter())
                : "%s = any (cast(:%s as text[]))".formatted(sql, parameter());
    }

    /** A KPI's value, or all its values in one text. */
    String text() {
        return isSet ? "nullif(array_to_string(%s, '%s'), '')".formatted(sql, SEPARATOR) : sql;
    }

    /** The values in such a text; one is there as often as the KPI has it. */
    List<String> values(String text) {
        return isSet ? List.of(text.split(SEPARATOR)) : List.of(text);
    }
}
