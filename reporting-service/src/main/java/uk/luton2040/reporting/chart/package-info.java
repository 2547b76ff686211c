/** Charts as SVG, drawn on the server by pure functions: the same picture in a page, a PDF, a document and an embed. */
@NullMarked
package uk.luton2040.reporting.chart;

import org.jspecify.annotations.NullMarked;
