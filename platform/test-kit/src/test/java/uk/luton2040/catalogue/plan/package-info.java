@NullMarked
package uk.luton2040.catalogue.plan;

import org.jspecify.annotations.NullMarked;
