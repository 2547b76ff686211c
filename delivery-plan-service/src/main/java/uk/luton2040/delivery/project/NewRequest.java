package uk.luton2040.delivery.project;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a project asks for.
 *
 * @param kind {@code revenue}, {@code capital}, {@code people} or {@code other}
 * @param asked in pounds
 * @param savingsPromised in pounds a year
 */
@Schema(examples = """
        {"kind":"capital","what":"Monitors at ten schools","asked":40000,"savingsPromised":5000}""")
public record NewRequest(
        @NotNull @Pattern(regexp = NewRequest.KINDS, message = "must be revenue, capital, people or other")
        String kind,

        @NotBlank @Size(max = 2000) String what,

        @Nullable @PositiveOrZero @Digits(integer = 15, fraction = 2)
        BigDecimal asked,

        @Nullable @PositiveOrZero @Digits(integer = 15, fraction = 2)
        BigDecimal savingsPromised) {
    static final String KINDS = "revenue|capital|people|other";
}
