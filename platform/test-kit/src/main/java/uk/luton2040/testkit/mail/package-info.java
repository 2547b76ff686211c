/** A mail server for tests of what is sent. */
@NullMarked
package uk.luton2040.testkit.mail;

import org.jspecify.annotations.NullMarked;
