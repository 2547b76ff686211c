package uk.luton2040.measurement.returns;

/** Who owes a value of what, for when. */
public record ReturnKey(String kpi, String period, String organisation) {}
