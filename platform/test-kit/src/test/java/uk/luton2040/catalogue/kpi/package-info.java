@NullMarked
package uk.luton2040.catalogue.kpi;

import org.jspecify.annotations.NullMarked;
