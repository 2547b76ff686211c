package uk.luton2040.catalogue.plan;

import java.util.List;
import uk.luton2040.catalogue.kpi.Kpi;

/** One half of a cycle, on purpose. */
public record Plan(List<Kpi> kpis) {}
