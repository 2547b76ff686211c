/** Reminders by mail of what somebody owes: each occasion is claimed before it is sent, and sent once. */
@NullMarked
package uk.luton2040.mail.reminder;

import org.jspecify.annotations.NullMarked;
