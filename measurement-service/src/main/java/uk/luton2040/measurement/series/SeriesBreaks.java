package uk.luton2040.measurement.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SeriesBreaks implements PanacheRepositoryBase<SeriesBreak, Statement.Key> {}
