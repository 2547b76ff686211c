package uk.luton2040.catalogue.kpi;

import java.util.Locale;

/** What lists of KPIs are narrowed and counted by; each is one text for a KPI, or a set of texts. */
enum Facet {
    STATUS("replace(lower(k.life_cycle), '_', '-')"),
    PLAN("(select p.plan from plan_priority p where p.code = k.priority)"),
    PRIORITY("k.priority"),
    OUTCOME("k.outcome"),
    GROUP("k.document ->> 'group'"),
    SCORECARD("(select array_agg(distinct l.scorecard) from scorecard_line l where k.code = any (l.kpis))", true),
    PROVIDER("k.providers", true),
    FREQUENCY("k.frequency"),
    BEHAVIOUR("k.document ->> 'behaviour'"),
    VALUE_TYPE("k.document ->> 'valueType'"),
    BETTER_WHEN("k.document ->> 'betterWhen'"),
    ORIGIN("k.document ->> 'origin'"),
    ACCOUNTABLE_DIRECTOR("k.document ->> 'accountableDirector'"),
    FRAMEWORK("(select array_agg(c ->> 'framework') from jsonb_array_elements(k.document -> 'outsideCodes') c)", true),
    ASPIRATIONAL("k.document ->> 'aspirational'"),
    HAS_RULE("cast(jsonb_exists(k.document, 'rule') as text)"),
    HAS_TARGET("cast(exists (select 1 from kpi_target t where t.kpi = k.code and t.kind = 'target') as text)");

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
        String values = "cast(:" + parameter() + " as text[])";
        return isSet ? "cast((%s) as text[]) && %s".formatted(sql, values) : "%s = any (%s)".formatted(sql, values);
    }

    /** A set-returning expression of the values of a KPI. */
    String each() {
        return isSet ? "unnest(cast((%s) as text[]))".formatted(sql) : sql;
    }
}
