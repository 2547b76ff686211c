package uk.luton2040.catalogue.quality;

/**
 * One thing in the catalogue that somebody should look at.
 *
 * @param code stable, for programs: {@code on-no-scorecard}
 * @param weight {@code blocks} what keeps a KPI from being active, {@code gap} what leaves a board without an answer,
 *     {@code doubt} what may be right
 * @param kind what the subject is: {@code kpi}, {@code outcome}, {@code priority}, {@code scorecard}, {@code board} or
 *     {@code organisation}
 */
record Finding(String code, String weight, String kind, String subject, String sentence) {
    static final String BLOCKS = "blocks";
    static final String GAP = "gap";
    static final String DOUBT = "doubt";
}
