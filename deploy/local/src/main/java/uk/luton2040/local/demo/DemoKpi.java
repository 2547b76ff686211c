package uk.luton2040.local.demo;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.aggregation.AcrossParts;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Evidence;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.status.RuleSpec;
import uk.luton2040.measures.target.Measured;
import uk.luton2040.measures.target.Targets;

/**
 * An active KPI of the catalogue, as far as the demonstration needs it.
 *
 * @param providers the organisations that post it; several are contributors
 * @param decimals how many a posted value may have
 * @param deadBand the smallest difference that counts as a movement, in the KPI's unit
 */
record DemoKpi(
        String code,
        String title,
        String unit,
        ValueType valueType,
        Better better,
        Frequency frequency,
        Calendar calendar,
        boolean external,
        List<String> providers,
        int decimals,
        List<String> categories,
        AcrossParts overParts,
        BigDecimal deadBand,
        RuleSpec rule,
        Targets targets) {

    /** How a value of one category ("" for the whole) stands in a period. */
    Judgement judge(Period period, String category, BigDecimal value, @Nullable BigDecimal sameLastYear) {
        Measured measured = new Measured(period, frequency, frequency.previousDue(period), category);
        return rule.toRule(better).judge(new Evidence(value, targets.resolve(measured), sameLastYear, unit));
    }
}
