package uk.luton2040.mail.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

@ConfigMapping(prefix = "luton2040.reminders")
interface RemindersConfig {

    /** When to look for reminders, in London's time; {@code off} for never. */
    String cron();

    /** How many days late a reminder may still go out, after a weekend or an outage. */
    @Min(0)
    @WithDefault("3")
    int catchUpDays();
}
