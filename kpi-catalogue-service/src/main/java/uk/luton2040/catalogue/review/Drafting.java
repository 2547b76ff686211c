package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.Definition;
import uk.luton2040.catalogue.kpi.Editing;
import uk.luton2040.catalogue.kpi.Figure;
import uk.luton2040.catalogue.kpi.FigureCheck;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.kpi.Kpis;
import uk.luton2040.catalogue.kpi.LifeCycle;
import uk.luton2040.catalogue.kpi.NewFigure;
import uk.luton2040.catalogue.kpi.Succession;
import uk.luton2040.kit.history.Difference;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.sql.JsonColumn;
import uk.luton2040.measures.period.Day;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.target.Target;

/** Whether a proposal could be accepted as the catalogue stands now, and what it would come to. */
@ApplicationScoped
class Drafting {
    private final Kpis kpis;
    private final Editing editing;
    private final FigureCheck figures;
    private final Proposals proposals;

    Drafting(Kpis kpis, Editing editing, FigureCheck figures, Proposals proposals) {
        this.kpis = kpis;
        this.editing = editing;
        this.figures = figures;
        this.proposals = proposals;
    }

    /**
     * @param number the proposal's own, so that it is not taken for another
     * @throws ProblemException with a pointer into the proposal
     */
    Outline outline(Review review, int number, NewProposal asked) throws JsonProcessingException {
        LocalDate from = Objects.requireNonNullElse(asked.effectiveFrom(), review.effectiveFrom());
        ProposalKind kind = ProposalKind.of(asked.kind());
        onlyWhatBelongs(kind, asked);
        return switch (kind) {
            case ADD -> added(review, number, asked, from);
            case CHANGE -> changed(present(asked), asked, from);
            case TARGET -> withTarget(present(asked), asked);
            case RETIRE -> gone(present(asked), from, "It is retired from %s.".formatted(Day.of(from)));
            case MERGE, SPLIT -> replaced(kind, review, present(asked), asked, from);
        };
    }

    private static void onlyWhatBelongs(ProposalKind kind, NewProposal asked) {
        belongs(kind == ProposalKind.ADD, asked.definition(), "definition", kind);
        belongs(kind == ProposalKind.CHANGE, asked.changes(), "changes", kind);
        belongs(kind == ProposalKind.TARGET, asked.target(), "target", kind);
        boolean givesWay = kind == ProposalKind.MERGE || kind == ProposalKind.SPLIT;
        belongs(givesWay, asked.inFavourOf().isEmpty() ? null : asked.inFavourOf(), "inFavourOf", kind);
    }

    private static void belongs(boolean wanted, @Nullable Object given, String field, ProposalKind kind) {
        if (wanted && given == null) {
            throw ProblemException.invalid(
                    "/" + field, "missing", "A proposal to %s needs '%s'.".formatted(verb(kind), field));
        }
        if (!wanted && given != null) {
            throw ProblemException.invalid(
                    "/" + field,
                    "does-not-belong",
                    "A proposal to %s has no '%s'; make a proposal of its own.".formatted(verb(kind), field));
        }
    }

    private static String verb(ProposalKind kind) {
        return kind == ProposalKind.TARGET ? "set a target" : kind.code();
    }

    /** The KPI as it stands. Another open proposal may have changed it by the time this one is decided. */
    private Kpi present(NewProposal asked) {
        Kpi kpi = kpis.findByIdOptional(asked.kpi())
                .orElseThrow(() ->
                        ProblemException.invalid("/kpi", "unknown", "There is no KPI '%s'.".formatted(asked.kpi())));
        if (kpi.retiredFrom() != null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "%s is retired, or going to be: propose it again before you review it.".formatted(kpi.code()));
        }
        return kpi;
    }

    private Outline added(Review review, int number, NewProposal asked, LocalDate from) throws JsonProcessingException {
        if (kpis.findByIdOptional(asked.kpi()).isPresent() || isAdded(review, asked.kpi(), number)) {
            throw ProblemException.invalid(
                    "/kpi", "taken", "The code '%s' is taken, or proposed already.".formatted(asked.kpi()));
        }
        Definition definition = editing.patched(asked.kpi(), null, null, asked.definition(), "definition");
        return new Outline(
                definition.title(),
                LifeCycle.PROPOSED.code(),
                0,
                from,
                definition,
                null,
                Difference.between(JsonNodeFactory.instance.objectNode(), tree(definition)),
                List.of("“%s” is new from %s.".formatted(definition.title(), Day.of(from))));
    }

    private boolean isAdded(Review review, String code, int number) {
        return proposals.of(review.id()).stream()
                .anyMatch(other -> other.isOpen()
                        && other.number() != number
                        && other.kind() == ProposalKind.ADD
                        && other.kpi().equals(code));
    }

    private Outline changed(Kpi kpi, NewProposal asked, LocalDate from) throws JsonProcessingException {
        kpi.requireNoLater(from);
        Definition definition = editing.patched(kpi.code(), kpi, from, asked.changes(), "changes");
        List<Difference> differences = Difference.between(tree(kpi.definitionOn(from)), tree(definition));
        if (differences.isEmpty()) {
            throw ProblemException.invalid("/changes", "no-change", "%s is defined so already.".formatted(kpi.code()));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("From %s:".formatted(Day.of(from)));
        differences.forEach(difference -> sentences.add(difference.sentence()));
        return outline(kpi, from, definition, null, differences, sentences);
    }

    private Outline withTarget(Kpi kpi, NewProposal asked) {
        if (asked.effectiveFrom() != null) {
            throw ProblemException.invalid(
                    "/effectiveFrom", "does-not-belong", "A target holds for its period; leave the day out.");
        }
        Figure figure = figure(kpi, asked);
        String code = Objects.requireNonNull(figure.period());
        if (code.equals(Target.EVERY_YEAR) || code.equals(Target.EVERY_PERIOD)) {
            throw ProblemException.invalid(
                    "/target/period",
                    "standing",
                    "A standing target would judge every past period anew at once; propose one for each period to come.");
        }
        try {
            figures.check(kpi, figure, editing.edit(null).today());
        } catch (ProblemException e) {
            throw e.within("/target");
        }
        Optional<Figure> before = kpi.figures().stream()
                .filter(known -> known.isIn("target", figure.category(), code))
                .findFirst();
        String sentence = "The target for %s is %s; before, %s."
                .formatted(
                        Period.parse(code).label(),
                        Words.withUnit(figure),
                        before.map(Drafting::was).orElse("there was none"));
        return outline(kpi, Period.parse(code).start(), null, figure, List.of(), List.of(sentence));
    }

    private static String was(Figure figure) {
        return "it was %s%s".formatted(Words.withUnit(figure), figure.illustrative() ? ", illustrative" : "");
    }

    static Figure figure(Kpi kpi, NewProposal asked) {
        NewProposal.NewTarget target = Objects.requireNonNull(asked.target());
        try {
            return new NewFigure(
                            target.value(),
                            target.low(),
                            target.high(),
                            asked.why(),
                            target.source(),
                            target.illustrative())
                    .figure(
                            "target",
                            target.category(),
                            target.period(),
                            kpi.definition().unit());
        } catch (ProblemException e) {
            throw e.within("/target");
        }
    }

    private Outline replaced(ProposalKind kind, Review review, Kpi kpi, NewProposal asked, LocalDate from) {
        List<String> named = asked.inFavourOf();
        boolean rightMany = kind == ProposalKind.MERGE ? named.size() == 1 : named.size() > 1;
        if (!rightMany) {
            throw ProblemException.invalid(
                    "/inFavourOf",
                    "how-many",
                    kind == ProposalKind.MERGE
                            ? "A KPI is merged into one other."
                            : "A KPI is split into two or more; into one, it is merged.");
        }
        Succession.check(kpi.code(), named, code -> kpis.isLiving(code) || isAdded(review, code, 0));
        String how = kind == ProposalKind.MERGE ? "merged into" : "split into";
        return gone(kpi, from, "It is %s %s from %s.".formatted(how, String.join(" and ", named), Day.of(from)));
    }

    private static Outline gone(Kpi kpi, LocalDate from, String sentence) {
        kpi.requireStep(LifeCycle.RETIRED);
        return outline(kpi, from, null, null, List.of(), List.of(sentence));
    }

    private static Outline outline(
            Kpi kpi,
            LocalDate from,
            @Nullable Definition definition,
            @Nullable Figure figure,
            List<Difference> differences,
            List<String> sentences) {
        return new Outline(
                kpi.definition().title(),
                kpi.lifeCycle().code(),
                kpi.revision(),
                from,
                definition,
                figure == null ? null : figure.state(),
                differences,
                sentences);
    }

    private static JsonNode tree(Definition definition) {
        return JsonColumn.MAPPER.valueToTree(definition);
    }
}
