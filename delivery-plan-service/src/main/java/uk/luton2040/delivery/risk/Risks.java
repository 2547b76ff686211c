package uk.luton2040.delivery.risk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class Risks implements PanacheRepositoryBase<Risk, String> {
    private static final String SHOWN = "array_contains(registers, :register)";

    public boolean exists(String id) {
        return count("id", id) > 0;
    }

    /** Who answers for it; empty where nobody does yet, and where there is no such risk. */
    public Optional<Person> ownerOf(String id) {
        return findByIdOptional(id).map(risk -> risk.state().owner());
    }

    public Risk require(String id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("risk", id));
    }

    List<Risk> heldOpenBy(Collection<String> registers) {
        return registers.isEmpty() ? List.of() : list("status = 'open' and holder in ?1 order by id", registers);
    }

    List<Risk> openShownBy(String register) {
        return list("status = 'open' and " + SHOWN + " order by id", Parameters.with("register", register));
    }

    /** All that were ever in a register, whatever became of them, by id. */
    public List<RiskState> everIn(String register) {
        return list("array_contains(visited, :register) order by id", Parameters.with("register", register)).stream()
                .map(Risk::state)
                .toList();
    }

    /** Those that it shows now and that have not ended. */
    public List<RiskState> openIn(String register) {
        return openShownBy(register).stream().map(Risk::state).toList();
    }

    /** One more than the page holds, by id, so that the caller knows whether there is another page. */
    List<Risk> matching(RiskFilter filter, LocalDate on, PageRequest page) {
        Conditions conditions = new Conditions(page.after());
        conditions.add(SHOWN, "register", filter.register);
        conditions.add("holder = :holder", "holder", filter.heldBy);
        conditions.add(
                "register in (select own.code from RiskRegister own where own.project = :project)",
                "project",
                filter.project);
        conditions.add("facets.category = :category", "category", filter.category);
        conditions.add("facets.owner = :owner", "owner", filter.owner);
        conditions.add("status = :status", "status", filter.status);
        conditions.add("facets.band = :band", "band", filter.band);
        conditions.add("facets.movement = :movement", "movement", filter.movement);
        conditions.add("facets.aboveAppetite = :above", "above", flag(filter.aboveAppetite));
        conditions.add("facets.illustrative = :illustrative", "illustrative", flag(filter.illustrative));
        if (filter.escalated != null) {
            conditions.add(Boolean.parseBoolean(filter.escalated) ? "holder <> register" : "holder = register");
        }
        if (filter.overdue != null) {
            conditions.add(
                    Boolean.parseBoolean(filter.overdue)
                            ? "status = 'open' and facets.nextReviewOn < :on"
                            : "(status <> 'open' or facets.nextReviewOn is null or facets.nextReviewOn >= :on)",
                    "on",
                    on);
        }
        if (filter.text != null) {
            conditions.add(
                    "facets.words like :text escape '!'",
                    "text",
                    "%" + escaped(filter.text.toLowerCase(Locale.ROOT)) + "%");
        }
        return find(String.join(" and ", conditions.all) + " order by id", conditions.parameters)
                .page(0, page.limit() + 1)
                .list();
    }

    private static @Nullable Boolean flag(@Nullable String word) {
        return word == null ? null : Boolean.valueOf(word);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static final class Conditions {
        private final List<String> all = new ArrayList<>(List.of("id > :after"));
        private final Parameters parameters;

        Conditions(String after) {
            parameters = Parameters.with("after", after);
        }

        void add(String condition) {
            all.add(condition);
        }

        void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                all.add(condition);
                parameters.and(name, value);
            }
        }
    }
}
