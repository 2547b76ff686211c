package uk.luton2040.local.demo;

import java.util.List;

/** Which tables are loaded, in the order in which they refer to one another. */
final class DemoTables {
    /** What the papers print of plans, boards and KPIs, and how each is measured. */
    static final List<String> CATALOGUE = List.of(
            "plans",
            "priorities",
            "outcomes",
            "organisations",
            "boards",
            "board-priorities",
            "scorecards",
            "kpis",
            "definitions",
            "figures",
            "illustrative-figures",
            "luton-2040-measures");

    /** Of the catalogue, what is invented, in the folder of illustrative data. */
    static final List<String> INVENTED_CATALOGUE = List.of("meetings");

    /** What the papers print of projects, plans, risks and reviews from outside. */
    static final List<String> DELIVERY = List.of(
            "projects",
            "plan-templates",
            "delivery-plans",
            "risk-registers",
            "risks",
            "outside-reviews",
            "recommendations");

    /** What is invented beside it, in the folder of illustrative data. */
    static final List<String> INVENTED_DELIVERY = List.of(
            "project-details",
            "project-milestones",
            "project-effects",
            "update-rules",
            "progress-updates",
            "delivery-plans",
            "plan-updates",
            "self-assessments",
            "risk-registers",
            "risks",
            "risk-controls",
            "risk-escalations",
            "risk-reviews",
            "risk-transitions",
            "board-requests",
            "actions",
            "follow-up-log");

    private DemoTables() {}
}
