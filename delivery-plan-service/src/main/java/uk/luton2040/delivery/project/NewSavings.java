package uk.luton2040.delivery.project;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param delivered in pounds a year, so far */
@Schema(examples = "{\"delivered\":1200.50}")
public record NewSavings(
        @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 2)
        BigDecimal delivered) {}
