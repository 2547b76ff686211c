package uk.luton2040.delivery.risk;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What lists of risks are narrowed by: columns of their own beside the documents that say it. */
@Embeddable
record RiskFacets(
        @Nullable String category,
        @Nullable String owner,
        @Nullable BigDecimal score,
        @Nullable String band,
        boolean aboveAppetite,
        String movement,
        @Nullable LocalDate nextReviewOn,
        boolean illustrative,
        String words) {

    static RiskFacets of(RiskContent content, Verdict judged, Movement movement) {
        return new RiskFacets(
                content.category(),
                content.owner() == null ? null : content.owner().subject(),
                judged.current() == null ? null : judged.current().score(),
                judged.current() == null ? null : judged.current().band(),
                judged.aboveAppetite(),
                movement.code(),
                judged.nextReviewOn(),
                content.illustrative(),
                content.words());
    }
}
