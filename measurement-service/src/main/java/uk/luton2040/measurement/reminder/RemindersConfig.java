package uk.luton2040.measurement.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.List;

@ConfigMapping(prefix = "luton2040.reminders")
interface RemindersConfig {

    /** When to look for reminders, in London's time; {@code off} for never. */
    String cron();

    /** On which days: before the due date below 0, after it above. */
    @WithDefault("-7,0,3,10")
    List<Integer> days();

    /** How many days late a reminder may still go out, after a weekend or an outage. */
    @Min(0)
    @WithDefault("3")
    int catchUpDays();
}
