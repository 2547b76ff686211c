/** Projects and risks as they stand on a day: pure functions of what delivery-plan-service told. */
@NullMarked
package uk.luton2040.reporting.delivery;

import org.jspecify.annotations.NullMarked;
