package uk.luton2040.delivery.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.testkit.Golden;

class RiskEventTest {
    private static final Instant NOW = Instant.parse("2021-11-15T09:30:00Z");
    private static final NewPerson LEO = new NewPerson("leo.lead", "Leo Lead");

    @Test
    void aMatrixesEventIsTheGoldenSample() {
        // Given
        var matrix = new RiskMatrix("three-by-three");
        matrix.describe(threeByThree("Old words"));
        matrix.changed(by("performance-office", null).change("made"));

        // When
        matrix.describe(threeByThree("For projects"));
        var event = matrix.changed(
                by("performance-office", "The committee wants words for amber").change("changed"));

        // Then
        assertGolden(event, EventType.RISK_MATRIX);
    }

    @Test
    void aRegistersEventIsTheGoldenSample() {
        // Given
        var register = new RiskRegister("luton-dart");

        // When
        register.describe(dart());
        var event = register.changed(by("performance-office", null).change("made"));

        // Then
        assertGolden(event, EventType.RISK_REGISTER);
    }

    @Test
    void aRisksEventIsTheGoldenSample() {
        // Given
        Edit edit = by("leo.lead", "Above what the project may bear");
        Rules dart = new Rules(dart().state("luton-dart"), fiveByFive());
        Rules place = new Rules(place().state("place"), fiveByFive());
        Person leo = LEO.person();
        var risk = new Risk("dart-late", "luton-dart");
        risk.describe(content(), dart, edit.today());
        risk.review(NewReview.asIdentified(content()), leo, dart, edit);
        risk.changed(edit.change("identified"));
        risk.changed(edit.change("changed"));
        risk.review(
                new NewReview(
                        LocalDate.of(2021, 11, 4),
                        null,
                        NewScore.of(3, 4),
                        NewScore.of(2, 3),
                        "The supplier has named a later day",
                        null),
                leo,
                dart,
                edit);
        risk.changed(edit.change("reviewed"));

        // When
        risk.escalate("place", place, edit.today(), "Above what the project may bear", edit);
        var event = risk.changed(edit.change("escalated"));

        // Then
        assertGolden(event, EventType.RISK);
    }

    private static NewRiskMatrix threeByThree(String note) {
        return new NewRiskMatrix(
                "Three by three",
                List.of("Unlikely", "Possible", "Likely"),
                List.of("Minor", "Moderate", "Major"),
                List.of(band("Low", "green", 1), band("Medium", "amber", 3), band("High", "red", 6)),
                note);
    }

    private static RiskMatrixState fiveByFive() {
        var words = List.of("One", "Two", "Three", "Four", "Five");
        return new NewRiskMatrix(
                        "Five by five",
                        words,
                        words,
                        List.of(
                                band("Low", "green", 1),
                                band("Medium", "yellow", 5),
                                band("High", "amber", 10),
                                band("Very high", "red", 15)),
                        null)
                .state("five-by-five");
    }

    private static NewRiskMatrix.Band band(String name, String colour, int from) {
        return new NewRiskMatrix.Band(name, colour, BigDecimal.valueOf(from));
    }

    private static NewRiskRegister dart() {
        return new NewRiskRegister(
                "Luton DART",
                "project",
                "luton-dart",
                LEO,
                "five-by-five",
                new NewRiskRegister.Appetite(
                        BigDecimal.TEN, List.of(new NewRiskRegister.OfCategory("financial", BigDecimal.valueOf(8)))),
                "monthly",
                "place",
                "Reviewed by the project board",
                true);
    }

    private static NewRiskRegister place() {
        return new NewRiskRegister(
                "Place",
                "department",
                null,
                null,
                "five-by-five",
                new NewRiskRegister.Appetite(BigDecimal.valueOf(8), null),
                null,
                null,
                null,
                true);
    }

    private static RiskContent content() {
        return new RiskContent(
                "dart-late",
                "luton-dart",
                "DART opens late",
                "Testing takes longer than planned",
                "The DART opens after the summer timetable",
                "Passengers and income come later",
                "financial",
                LEO,
                LocalDate.of(2021, 4, 12),
                NewScore.of(4, 4),
                NewScore.of(3, 3),
                null,
                List.of(new RiskContent.NewControl(
                        "Weekly test report", LEO, "partly-effective", "Late twice in October")),
                "quarterly",
                null,
                "Project board, 12 April 2021",
                true);
    }

    private static Edit by(String who, @Nullable String why) {
        return new Edit(who, why, NOW, LocalDate.of(2021, 11, 15));
    }

    private static void assertGolden(Event<?> event, EventType type) {
        assertThat(EventJson.write(event.in(1))).isEqualTo(Golden.sample(type));
    }
}
