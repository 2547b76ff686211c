/** Mail to partners: through a mail server, or into a folder. */
@NullMarked
package uk.luton2040.measurement.mail;

import org.jspecify.annotations.NullMarked;
