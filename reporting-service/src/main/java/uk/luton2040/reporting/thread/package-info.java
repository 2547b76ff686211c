/** The golden thread as it is told: plan, priority, outcome, KPI and project, service and team plan. */
@NullMarked
package uk.luton2040.reporting.thread;

import org.jspecify.annotations.NullMarked;
