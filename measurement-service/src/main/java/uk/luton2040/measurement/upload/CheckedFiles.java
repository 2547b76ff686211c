package uk.luton2040.measurement.upload;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

@ApplicationScoped
class CheckedFiles implements PanacheRepositoryBase<CheckedFile, UUID> {
    private final Clock clock;

    CheckedFiles(Clock clock) {
        this.clock = clock;
    }

    /** Instead of the one before. */
    UUID keep(UploadLink link, byte[] content) {
        deleteById(link.id());
        flush();
        CheckedFile file = new CheckedFile(link.id(), content);
        persist(file);
        return file.id();
    }

    /** @throws CheckedAnew when it is another one, or none is kept */
    CheckedFile require(UploadLink link, UUID id) {
        return findByIdOptional(link.id()).filter(file -> file.id().equals(id)).orElseThrow(CheckedAnew::new);
    }

    /** Nobody sends what came through a link that has expired. */
    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forgetTheExpired() {
        delete("link in (select l.id from UploadLink l where l.expiresAt <= ?1)", clock.instant());
    }
}
