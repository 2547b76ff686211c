package uk.luton2040.reporting.page;

import java.util.List;
import java.util.Set;
import uk.luton2040.kit.security.Roles;

/** Where every page leads: an entry stands here once its page exists. */
final class Navigation {
    private static final Set<String> READERS =
            Set.of(Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER);

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/", "Boards", List.of("/boards", "/kpis"), Set.of()),
            new Entry("/projects", "Projects", List.of(), READERS),
            new Entry("/risks", "Risks", List.of(), READERS),
            new Entry("/actions", "Actions", List.of(), READERS),
            new Entry("/returns", "Returns", List.of(), READERS),
            new Entry(
                    "/packs",
                    "Packs",
                    List.of(),
                    Set.of(
                            Roles.PERFORMANCE_OFFICER,
                            Roles.DIRECTOR,
                            Roles.LEADERSHIP,
                            Roles.AUDITOR,
                            Roles.BOARD_VIEWER)),
            new Entry("/golden-thread", "Golden thread", List.of(), READERS),
            new Entry("/catalogue", "Catalogue", List.of(), READERS),
            new Entry("/data-quality", "Data quality", List.of(), READERS),
            new Entry("/office", "Office", List.of(), Set.of(Roles.PERFORMANCE_OFFICER, Roles.CATALOGUE_EDITOR)));

    private Navigation() {}

    /**
     * One entry.
     *
     * @param beneath further paths whose pages belong to it
     * @param roles one of which it takes to be shown it; none for what everybody who is signed in may open
     */
    private record Entry(String path, String title, List<String> beneath, Set<String> roles) {
        private boolean isOffered(Set<String> held) {
            return roles.isEmpty() || roles.stream().anyMatch(held::contains);
        }

        private boolean leadsTo(String at) {
            return at.equals(path)
                    || !path.equals("/") && isUnder(path, at)
                    || beneath.stream().anyMatch(other -> isUnder(other, at));
        }

        private static boolean isUnder(String path, String at) {
            return at.equals(path) || at.startsWith(path + "/");
        }
    }

    /** @param current whether the page that is being read belongs to it */
    public record Place(String path, String title, boolean current) {}

    /** @param at the path of the page that is being read */
    static List<Place> of(Set<String> roles, String at) {
        return ENTRIES.stream()
                .filter(entry -> entry.isOffered(roles))
                .map(entry -> new Place(entry.path(), entry.title(), entry.leadsTo(at)))
                .toList();
    }
}
