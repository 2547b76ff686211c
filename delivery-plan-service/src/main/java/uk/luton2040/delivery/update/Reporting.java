package uk.luton2040.delivery.update;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.luton2040.delivery.project.Milestone;
import uk.luton2040.delivery.project.ProjectTemplate;
import uk.luton2040.delivery.project.Templates;

/** What an update says of a project's dates, laid over its template. */
public final class Reporting {
    private Reporting() {}

    public static ProjectTemplate on(ProjectTemplate template, UpdateContent update) {
        Map<String, UpdateContent.Forecast> reported = new HashMap<>();
        update.milestones().forEach(milestone -> reported.put(milestone.code(), milestone));
        List<Milestone> milestones = template.milestones().stream()
                .map(milestone -> {
                    UpdateContent.Forecast said = reported.get(milestone.code());
                    return said == null ? milestone : milestone.reported(said.forecast(), said.actual());
                })
                .toList();
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("milestones", milestones);
        if (update.forecastEnd() != null) {
            fields.put("forecastEnd", update.forecastEnd());
        }
        return Templates.with(template, fields);
    }
}
