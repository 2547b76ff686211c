package uk.luton2040.delivery.known;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.delivery.TheOthers.aBoard;
import static uk.luton2040.delivery.TheOthers.aKpi;
import static uk.luton2040.delivery.TheOthers.aMeeting;
import static uk.luton2040.delivery.TheOthers.aPeriod;
import static uk.luton2040.delivery.TheOthers.aPlan;
import static uk.luton2040.delivery.TheOthers.tell;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KnownTest {
    @Inject
    Known known;

    private final String own = "-" + System.nanoTime();

    @Test
    void whatThisServiceNeedsOfOthersIsKept() {
        // When
        tell(1, aPlan("vision" + own, "economy" + own, "jobs" + own));
        tell(1, aKpi("ECO-1" + own, "active", "economy" + own, "jobs" + own));
        tell(1, aBoard("growth" + own, "economy" + own));
        tell(1, aMeeting("growth-1" + own, "growth" + own, LocalDate.of(2021, 11, 30)));
        tell(1, aPeriod("FY2021-Q2", LocalDate.of(2021, 10, 29)));

        // Then
        eventually("all of it arrived", () -> {
            assertThat(known.find(KnownPlan.class, "vision" + own)).hasValueSatisfying(plan -> {
                assertThat(plan.priorities()).extracting("code").containsExactly("economy" + own);
                assertThat(plan.outcomes()).extracting("code").containsExactly("jobs" + own);
            });
            assertThat(known.find(KnownKpi.class, "ECO-1" + own)).hasValueSatisfying(kpi -> {
                assertThat(kpi.isActive()).isTrue();
                assertThat(kpi.outcome()).isEqualTo("jobs" + own);
            });
            assertThat(known.find(KnownBoard.class, "growth" + own))
                    .hasValueSatisfying(board -> assertThat(board.leads()).containsExactly("economy" + own));
            assertThat(known.find(KnownMeeting.class, "growth-1" + own))
                    .hasValueSatisfying(meeting -> assertThat(meeting.date()).isEqualTo("2021-11-30"));
            assertThat(known.periods()).extracting(KnownPeriod::code).contains("FY2021-Q2");
        });
    }

    @Test
    void theNewestRevisionOfTheNewestEpochWins() {
        // When
        String kpi = "ECO-2" + own;
        tell(5, aKpi(kpi, "active", "economy", null));
        tell(4, aKpi(kpi, "proposed", "economy", null));
        tell(9, aKpi("ECO-3" + own, "active", "economy", null));

        // Then
        eventually(
                "the last one arrived",
                () -> assertThat(known.find(KnownKpi.class, kpi)).isPresent());
        eventually(
                "the later one arrived",
                () -> assertThat(known.all(KnownKpi.class)).containsKey("ECO-3" + own));
        tell(6, aKpi(kpi, "retired", "economy", null));
        eventually(
                "the newer one arrived",
                () -> assertThat(known.find(KnownKpi.class, kpi))
                        .hasValueSatisfying(it -> assertThat(it.isRetired()).isTrue()));
    }

    @Test
    void ofManyCodesThoseAreFoundThatAreKnown() {
        // Given
        tell(1, aKpi("ECO-4" + own, "active", "economy", null));
        eventually(
                "it arrived",
                () -> assertThat(known.find(KnownKpi.class, "ECO-4" + own)).isPresent());

        // When
        var found = known.these(KnownKpi.class, List.of("ECO-4" + own, "ECO-5" + own));

        // Then
        assertThat(found).containsOnlyKeys("ECO-4" + own);
        assertThat(known.these(KnownKpi.class, List.of())).isEmpty();
    }
}
