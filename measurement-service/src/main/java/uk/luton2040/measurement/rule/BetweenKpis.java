package uk.luton2040.measurement.rule;

/** A rule between KPIs, ready to be held against their values. */
public record BetweenKpis(String code, String explanation, boolean needsComment, Comparison comparison) {}
