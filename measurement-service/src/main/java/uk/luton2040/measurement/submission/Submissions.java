package uk.luton2040.measurement.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.http.Place;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.kit.sql.RowArrays;

@ApplicationScoped
class Submissions implements PanacheRepositoryBase<Submission, UUID> {
    private final Caller caller;

    Submissions(Caller caller) {
        this.caller = caller;
    }

    /** Keeps new ones that replace none when the trip is made. */
    void insert(List<Submission> fresh, RoundTrip trip) {
        RowArrays rows = new RowArrays("uuid", "text", "text", "timestamptz", "int4", "int4", "text");
        fresh.forEach(submission -> rows.add(submission.columns()));
        trip.write("""
                insert into submission (id, organisation, submitted_by, submitted_at, accepted, refused, verdicts)
                select * from unnest(?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** @throws ProblemException when the caller may not know of it */
    Submission require(UUID id) {
        Optional<String> only = caller.onlyOrganisation();
        return find("id = :id" + of(only), parameters(only).and("id", id))
                .<Submission>singleResultOptional()
                .orElseThrow(() -> ProblemException.notFound("submission", id));
    }

    Submission requireOf(String organisation, UUID id) {
        return find("id = ?1 and organisation = ?2", id, organisation)
                .<Submission>singleResultOptional()
                .orElseThrow(() -> ProblemException.notFound("submission of your organisation", id));
    }

    /** Newest first. */
    List<Submission> list(PageRequest page) {
        Optional<String> only = caller.onlyOrganisation();
        Place after = page.after(Place::read).orElse(Place.START);
        return find(
                        "(submittedAt < :at or submittedAt = :at and id < :id)" + of(only)
                                + " order by submittedAt desc, id desc",
                        parameters(only).and("at", after.at()).and("id", after.id()))
                .page(0, page.limit() + 1)
                .list();
    }

    static String placeOf(Submission submission) {
        return new Place(submission.submittedAt(), submission.id()).written();
    }

    private static String of(Optional<String> organisation) {
        return organisation.isPresent() ? " and organisation = :organisation" : "";
    }

    private static Parameters parameters(Optional<String> organisation) {
        Parameters parameters = new Parameters();
        organisation.ifPresent(code -> parameters.and("organisation", code));
        return parameters;
    }
}
