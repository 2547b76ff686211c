package uk.luton2040.delivery.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All projects as summaries need them. A project is read again only when its row is another than the one last seen: its
 * row's version (xmin) is asked for each time, so a change is seen at once, in every replica.
 */
@ApplicationScoped
public class Sheets {
    private final Projects projects;
    private volatile Map<String, Seen> seen = Map.of();

    Sheets(Projects projects) {
        this.projects = projects;
    }

    private record Seen(String version, Sheet sheet) {}

    /** In their printed order; two statements at most. */
    public List<Sheet> all() {
        Map<String, Seen> before = seen;
        Map<String, Seen> now = new HashMap<>();
        List<Object[]> rows = projects.versions();
        List<String> stale = new ArrayList<>();
        for (Object[] row : rows) {
            String code = (String) row[0];
            Seen known = before.get(code);
            if (known != null && known.version().equals(row[1])) {
                now.put(code, known);
            } else {
                stale.add(code);
            }
        }
        if (!stale.isEmpty()) {
            Map<String, Sheet> read = new HashMap<>();
            projects.list("code in ?1", stale).forEach(project -> read.put(project.id(), Sheet.of(project)));
            for (Object[] row : rows) {
                String code = (String) row[0];
                if (read.containsKey(code)) {
                    now.put(code, new Seen((String) row[1], read.get(code)));
                }
            }
        }
        seen = now;
        return rows.stream()
                .map(row -> now.get((String) row[0]))
                .filter(Objects::nonNull)
                .map(Seen::sheet)
                .toList();
    }
}
