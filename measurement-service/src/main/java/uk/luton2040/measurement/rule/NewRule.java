package uk.luton2040.measurement.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule as an officer states it: either {@code between} KPIs, or the switch of a built-in {@code check}.
 *
 * @param explanation a sentence for the submitter whose value is doubted by it
 * @param needsComment of a rule between KPIs: whether breaking it asks for a comment; left out: no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = {"""
            {"explanation":"Homes let in time are among the homes let.","needsComment":true,
             "between":{"left":{"sum":[{"kpi":"HSG-02"}]},"operator":"<=","right":{"sum":[{"kpi":"HSG-01"}]}}}""", """
            {"explanation":"Its small numbers move by chance.","check":{"check":"jump","kpi":"HSG-03","on":false}}"""})
record NewRule(
        @NotBlank(message = "Say in a sentence what should hold, and why.")
        @Size(max = 500, message = "At most 500 characters.")
        String explanation,

        @Nullable Boolean needsComment,
        @Valid @Nullable Comparison between,
        @Valid @Nullable NewSwitch check) {

    List<String> kpis() {
        if (between != null) {
            return between.terms().stream().map(Term::kpi).distinct().toList();
        }
        return check == null || check.kpi() == null ? List.of() : List.of(check.kpi());
    }
}
