package uk.luton2040.delivery.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.DeliveryPlanState;
import uk.luton2040.contracts.Person;
import uk.luton2040.kit.http.Codes;

/**
 * All that one edition of a plan says; {@link PlanCheck} says whether it can be kept.
 *
 * @param from the first of the years it covers, as a period code; a service or team plan has one
 * @param to the last of them
 * @param span the time it covers in the paper's own words, where those are no years
 * @param reporting how often an update is owed; null for never
 * @param promises what it promises to deliver, a sentence each
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeliveryPlan", examples = """
        {"kind":"service","title":"Housing service plan","parent":"disadvantaged-delivery-plan","from":"FY2021",
        "to":"FY2023","owner":{"subject":"leo.lead","name":"Leo Lead"},"reporting":"quarterly",
        "template":"service-plan","sections":[{"code":"objectives","text":"Fewer households in temporary homes"}],
        "promises":["Fewer than 900 households in temporary accommodation by July 2022"],
        "outcomes":["disadvantaged-housing"],"kpis":["DIS-02"],"projects":["temporary-accommodation"]}""")
public record PlanContent(
        @NotNull @Pattern(regexp = "delivery|service|team", message = "must be delivery, service or team")
        String kind,

        @NotBlank @Size(max = 200) String title,

        @Nullable @Pattern(regexp = Codes.FORM, message = Codes.WORDS)
        String parent,

        @Nullable @Pattern(regexp = Codes.FORM, message = Codes.WORDS)
        String cataloguePlan,

        @Nullable String from,
        @Nullable String to,
        @Nullable @Size(max = 200) String span,
        @Nullable Person owner,

        @Nullable @Pattern(regexp = "quarterly|six-monthly", message = "must be quarterly or six-monthly")
        String reporting,

        @Nullable @Pattern(regexp = Codes.FORM, message = Codes.WORDS)
        String template,

        @Size(max = 50) List<@NotNull @Valid Section> sections,
        @Size(max = 100) List<@NotBlank @Size(max = 500) String> promises,
        @Size(max = 50) List<@NotBlank @Size(max = 80) String> priorities,
        @Size(max = 200) List<@NotBlank @Size(max = 80) String> outcomes,
        @Size(max = 500) List<@NotBlank @Size(max = 80) String> kpis,
        @Size(max = 500) List<@NotBlank @Size(max = 80) String> projects,
        @Nullable @Size(max = 500) String source,
        boolean illustrative) {

    public PlanContent {
        sections = Objects.requireNonNullElse(sections, List.of());
        promises = Objects.requireNonNullElse(promises, List.of());
        priorities = Objects.requireNonNullElse(priorities, List.of());
        outcomes = Objects.requireNonNullElse(outcomes, List.of());
        kpis = Objects.requireNonNullElse(kpis, List.of());
        projects = Objects.requireNonNullElse(projects, List.of());
    }

    /** @param code of the template's section */
    public record Section(
            @NotBlank @Size(max = 80) String code,
            @NotNull @Size(max = 20_000) String text) {}

    /** What only the performance office decides: where the plan stands, whose it is and when it reports. */
    List<@Nullable Object> frame() {
        return Arrays.asList(
                kind, parent, cataloguePlan, from, to, span, owner, reporting, template, source, illustrative);
    }

    DeliveryPlanState state(String code, @Nullable String edition, List<String> editions, boolean retired) {
        return new DeliveryPlanState(
                code,
                kind,
                title,
                parent,
                cataloguePlan,
                from,
                to,
                span,
                edition,
                editions,
                owner,
                reporting,
                template,
                sections.stream()
                        .map(section -> new DeliveryPlanState.Section(section.code(), section.text()))
                        .toList(),
                promises,
                priorities,
                outcomes,
                kpis,
                projects,
                source,
                retired,
                illustrative);
    }
}
