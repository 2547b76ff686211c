package uk.luton2040.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An annual KPI review. Its proposals are told one by one, as {@link ProposalState}.
 *
 * @param plan the plan it is held for; null for all
 * @param effectiveFrom the first day on which accepted proposals hold, where a proposal names no other
 * @param status {@code open} or {@code closed}
 * @param proposals how many have been made
 */
public record ReviewState(
        String code, String title, @Nullable String plan, LocalDate effectiveFrom, String status, int proposals)
        implements State {}
