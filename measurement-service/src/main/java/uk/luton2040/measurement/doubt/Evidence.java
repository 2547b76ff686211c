package uk.luton2040.measurement.doubt;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measurement.rule.BuiltInCheck;
import uk.luton2040.measurement.rule.Setting;
import uk.luton2040.measurement.rule.Settings;
import uk.luton2040.measures.commentary.Words;
import uk.luton2040.measures.control.Point;

/**
 * A candidate beside what was there before it.
 *
 * @param earlier values of its series, oldest first
 * @param lastWords the commentary of the period before, with that period; null when not known or not asked for
 */
record Evidence(
        Candidate candidate, List<Point> earlier, @Nullable Words lastWords, Settings settings) {

    Optional<Setting> enabled(BuiltInCheck check) {
        Setting setting = settings.of(check, candidate.kpi().code());
        return setting.on() ? Optional.of(setting) : Optional.empty();
    }

    Doubt doubt(BuiltInCheck check, String field, String message, boolean needsComment) {
        return new Doubt(check.code(), field, message, needsComment && candidate.isWithoutCommentary());
    }
}
