package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param minutes where the decision is minuted
 * @param impactSeen whether it was known then what the proposal would do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Decision(String minutes, @Nullable String why, boolean impactSeen, String who, Instant at) {}
