package uk.luton2040.catalogue.kpi;

import uk.luton2040.catalogue.plan.Plan;
import uk.luton2040.measurement.returns.Return;

/** Breaks two rules on purpose: its plan knows it too, and a return is another service's. */
public record Kpi(Plan plan, Return owed) {}
