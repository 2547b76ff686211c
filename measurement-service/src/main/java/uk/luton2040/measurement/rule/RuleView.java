package uk.luton2040.measurement.rule;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** A rule, who set it so, and when. */
record RuleView(String code, @JsonUnwrapped NewRule rule, String changedBy, Instant changedAt) {}
