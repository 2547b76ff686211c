package uk.luton2040.catalogue.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, String> {

    public Organisation require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("organisation", code));
    }

    public List<Organisation> inOrder() {
        return list("order by position, code");
    }

    /**
     * The organisations that a paper's words for a provider name: one by its whole name, or several joined by
     * {@code /} or {@code &}. Empty unless every part is known.
     */
    public static List<String> namedBy(String words, Collection<Organisation> known) {
        Map<String, Organisation> byName =
                known.stream().collect(Collectors.toMap(Organisation::nameInPaper, Function.identity(), (a, b) -> a));
        Organisation whole = byName.get(words);
        if (whole != null) {
            return List.of(whole.id());
        }
        List<String> parts = Stream.of(words.split("[/&]")).map(String::strip).toList();
        List<String> found = parts.stream()
                .flatMap(part -> Stream.ofNullable(byName.get(part)))
                .map(Organisation::id)
                .toList();
        return found.size() == parts.size() ? found : List.of();
    }
}
