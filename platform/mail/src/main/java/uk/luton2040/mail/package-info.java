/** Mail: through a mail server, or into a folder. */
@NullMarked
package uk.luton2040.mail;

import org.jspecify.annotations.NullMarked;
