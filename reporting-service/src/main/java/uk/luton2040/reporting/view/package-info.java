/** What is kept ready-made: the lines of KPIs, and the bytes of scorecards. */
@NullMarked
package uk.luton2040.reporting.view;

import org.jspecify.annotations.NullMarked;
