package uk.luton2040.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.contracts.Person;
import uk.luton2040.kit.problem.Problem;

class PlanCheckTest {
    private static final PlanTree TREE = PlanTree.of(List.of(
            new PlanTree.Place("delivery", "delivery", null),
            new PlanTree.Place("lower-delivery", "delivery", "delivery"),
            new PlanTree.Place("service", "service", "delivery"),
            new PlanTree.Place("team", "team", "service")));

    @ParameterizedTest
    @CsvSource({
        "delivery, , luton-2040",
        "delivery, delivery, ",
        "service, delivery, ",
        "service, , luton-2040",
        "team, service, ",
        "team, , ",
        "service, , "
    })
    void whatMayFollowFromWhat(String kind, @Nullable String parent, @Nullable String cataloguePlan) {
        assertThat(errors(aPlan(kind, parent, cataloguePlan))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "delivery, service, , /parent, wrong-kind",
        "service, service, , /parent, wrong-kind",
        "service, team, , /parent, wrong-kind",
        "team, delivery, , /parent, wrong-kind",
        "team, team, , /parent, wrong-kind",
        "team, , luton-2040, /cataloguePlan, wrong-kind",
        "service, nothing, , /parent, unknown",
        "service, delivery, luton-2040, /cataloguePlan, two-parents"
    })
    void whatMayNot(String kind, @Nullable String parent, @Nullable String cataloguePlan, String pointer, String code) {
        assertThat(errors(aPlan(kind, parent, cataloguePlan)))
                .extracting(Problem.Error::pointer, Problem.Error::code)
                .containsExactly(tuple(pointer, code));
    }

    @ParameterizedTest
    @CsvSource({"delivery, delivery", "delivery, lower-delivery"})
    void noPlanFollowsFromItself(String code, String parent) {
        assertThat(PlanCheck.errors(code, aPlan("delivery", parent, null), TREE))
                .extracting(Problem.Error::code)
                .containsExactly("circle");
    }

    @ParameterizedTest
    @CsvSource({
        "FY2021, FY2023, ",
        "FY2021, FY2021, ",
        "FY2023, FY2021, /to",
        "FY2021, AY2023, /to",
        "FY2021-Q1, FY2023, /from",
        "soon, FY2023, /from",
        "FY2021, , /to",
        ", FY2021, /from",
        ", , /from"
    })
    void aServicePlanCoversWholeYears(@Nullable String from, @Nullable String to, @Nullable String pointer) {
        // Given
        var plan = aPlan("service", "delivery", null, from, to, null, List.of());

        // Then
        assertThat(errors(plan))
                .extracting(Problem.Error::pointer)
                .isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }

    @Test
    void aDeliveryPlanMayCoverNoYears() {
        assertThat(errors(aPlan("delivery", null, "luton-2040", null, null, null, List.of())))
                .isEmpty();
    }

    @Test
    void whatIsNamedTwiceIsPointedAt() {
        // Given
        var plan = aPlan("delivery", null, null, null, null, null, List.of("jobs", "skills", "jobs"));

        // Then
        assertThat(errors(plan)).extracting(Problem.Error::pointer).containsExactly("/outcomes/2");
    }

    @Test
    void anOwnerHasANameAndASubject() {
        // Given
        var plan = aPlan("delivery", null, null, null, null, new Person("leo.lead", " "), List.of());

        // Then
        assertThat(errors(plan)).extracting(Problem.Error::pointer).containsExactly("/owner/name");
    }

    private static List<Problem.Error> errors(PlanContent plan) {
        return PlanCheck.errors("new", plan, TREE);
    }

    private static PlanContent aPlan(String kind, @Nullable String parent, @Nullable String cataloguePlan) {
        return aPlan(kind, parent, cataloguePlan, "FY2021", "FY2023", null, List.of());
    }

    private static PlanContent aPlan(
            String kind,
            @Nullable String parent,
            @Nullable String cataloguePlan,
            @Nullable String from,
            @Nullable String to,
            @Nullable Person owner,
            List<String> outcomes) {
        return new PlanContent(
                kind,
                "A plan",
                parent,
                cataloguePlan,
                from,
                to,
                null,
                owner,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                outcomes,
                List.of(),
                List.of(),
                null,
                false);
    }
}
