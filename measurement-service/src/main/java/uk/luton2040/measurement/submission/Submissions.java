package uk.luton2040.measurement.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Submissions implements PanacheRepositoryBase<Submission, UUID> {}
