package uk.luton2040.contracts;

import java.time.Instant;
import java.time.LocalDate;

/** A reporting period that the performance office has opened. */
public record PeriodState(String code, LocalDate due, String openedBy, Instant openedAt) implements State {}
