package uk.luton2040.reporting.opendata;

import java.time.Instant;

/**
 * That something is open to everybody, or not.
 *
 * @param subject {@code scorecard} or {@code kpi}
 * @param code {@code board/scorecard}, or the KPI's code
 */
record Decision(String subject, String code, boolean open, String why, String who, Instant at) {
    static final String SCORECARD = "scorecard";
    static final String KPI = "kpi";
}
