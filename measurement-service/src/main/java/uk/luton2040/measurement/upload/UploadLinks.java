package uk.luton2040.measurement.upload;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.http.Place;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
class UploadLinks implements PanacheRepositoryBase<UploadLink, UUID> {
    private static final String BY_TOKEN = "tokenHash = ?1";

    private final Clock clock;

    UploadLinks(Clock clock) {
        this.clock = clock;
    }

    UploadLink require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("upload link", id));
    }

    /** Nobody else changes it till the transaction ends. */
    UploadLink lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("upload link", id));
    }

    /** @throws NoSuchLink when there is none, or it is good for nothing any more */
    UploadLink requireOpen(Token token) {
        return open(
                find(BY_TOKEN, token.hash()).<UploadLink>singleResultOptional().orElse(null));
    }

    /** As {@link #requireOpen}; nobody else uses it till the transaction ends. */
    UploadLink lockOpen(Token token) {
        return open(find(BY_TOKEN, token.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<UploadLink>singleResultOptional()
                .orElse(null));
    }

    private UploadLink open(@Nullable UploadLink link) {
        if (link == null || !link.isOpen(clock.instant())) {
            throw new NoSuchLink(link != null);
        }
        return link;
    }

    /** Newest first. */
    List<UploadLink> list(PageRequest page, @Nullable String organisation) {
        Place after = page.after(Place::read).orElse(Place.START);
        return find(
                        "(madeAt < ?1 or madeAt = ?1 and id < ?2) and (?3 is null or organisation = ?3)"
                                + " order by madeAt desc, id desc",
                        after.at(),
                        after.id(),
                        organisation)
                .page(0, page.limit() + 1)
                .list();
    }

    static String placeOf(UploadLink link) {
        return new Place(link.madeAt(), link.id()).written();
    }
}
