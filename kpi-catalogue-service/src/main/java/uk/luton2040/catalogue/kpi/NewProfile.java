package uk.luton2040.catalogue.kpi;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Figures for several periods, from one source and for one reason.
 *
 * @param illustrative invented, agreed by nobody
 */
@Schema(examples = """
        {"rationale":"Profile agreed with the service","source":"Executive, 10 January 2022","figures":[
        {"period":"FY2022-Q1","value":880},{"period":"FY2022-Q2","value":860}]}""")
record NewProfile(
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Point> figures,
        @NotBlank @Size(max = 2000) String rationale,
        @NotBlank @Size(max = 500) String source,
        boolean illustrative) {

    /** One value, or the two ends of a range, in the KPI's unit. */
    record Point(
            @NotBlank String period,
            @Nullable String category,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    Figure figure(int index, String kind, @Nullable String unit) {
        Point point = figures.get(index);
        return new NewFigure(point.value(), point.low(), point.high(), rationale, source, illustrative)
                .figure(kind, point.category(), point.period(), unit);
    }
}
