package uk.luton2040.delivery.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskState;

/** A risk as its register's rules judge it: anew while it is open, kept once it is not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verdict(
        @Nullable String matrix,
        RiskState.@Nullable Score initial,
        RiskState.@Nullable Score current,
        RiskState.@Nullable Score target,
        @Nullable BigDecimal appetite,
        boolean aboveAppetite,
        @Nullable LocalDate nextReviewOn) {}
