package uk.luton2040.measurement.returns;

/** What another service must not know. */
public record Return(String kpi) {}
