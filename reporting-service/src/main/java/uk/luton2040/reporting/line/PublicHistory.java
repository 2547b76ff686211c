package uk.luton2040.reporting.line;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published values of one KPI as everybody may see them.
 *
 * @param points oldest first
 * @param withheld why some are not shown; null when all are
 */
public record PublicHistory(
        String code,
        String title,
        @Nullable String unit,
        String valueType,
        String betterWhen,
        Instant asAt,
        String calculation,
        List<PublicLine.Point> points,
        List<KpiLine.PeriodName> breaks,
        @Nullable String withheld,
        boolean illustrative) {}
