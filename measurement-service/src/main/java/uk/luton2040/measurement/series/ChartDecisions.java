package uk.luton2040.measurement.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ChartDecisions implements PanacheRepositoryBase<ChartDecision, Statement.Key> {}
