package uk.luton2040.delivery.project;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;

/** What lists of projects are narrowed by: columns of their own, all of which follow from the template. */
@Embeddable
record Facets(
        String title,
        @Nullable String objective,
        String priority,
        @Nullable String outcome,
        List<String> alsoServes,
        boolean reportedElsewhere,
        @Nullable String stage,
        @Nullable String lead,
        List<String> kpis,
        List<String> dependsOn) {

    static Facets of(ProjectTemplate template) {
        Person lead = template.lead();
        return new Facets(
                template.title(),
                template.objective(),
                template.priority(),
                template.outcome(),
                template.alsoServes(),
                template.isReportedElsewhere(),
                template.stage(),
                lead == null ? null : lead.subject(),
                template.effects().stream().map(Effect::kpi).distinct().toList(),
                template.dependsOn());
    }
}
