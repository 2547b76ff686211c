/** What the tests of every service stand on: real parts, real tokens, the house rules and a patient probe. */
@NullMarked
package uk.luton2040.testkit;

import org.jspecify.annotations.NullMarked;
