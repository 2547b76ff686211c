package uk.luton2040.catalogue.imports;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.kpi.LifeCycle;
import uk.luton2040.catalogue.kpi.OpenQuestions;
import uk.luton2040.catalogue.kpi.Step;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;
import uk.luton2040.measures.Coded;

/** {@code transitions}: every step of a KPI's life, with who, why and when. */
record TransitionTable() implements Table<Draft> {
    private static final List<String> STATES = Coded.codes(LifeCycle.class);

    private static final List<Column> COLUMNS = List.of(
            Column.text("kpi", "The KPI.").required().refersTo("kpis", "code"),
            Column.of("number", "Counts the KPI's steps from 1.", Datatype.WHOLE_NUMBER)
                    .required(),
            Column.word("from", "Where it stood.", STATES).required(),
            Column.word("to", "Where it goes.", STATES).required(),
            Column.of("on", "The first day on which it stands there.", Datatype.DATE)
                    .required(),
            Column.text("who", "Who took the step.").required(),
            Column.text("why", "The reason given."),
            Column.of("at", "When the step was taken, in UTC.", Datatype.INSTANT)
                    .required(),
            Column.text("in_favour_of", "Of a retirement: the KPI it was merged into, or those it was split into.")
                    .list()
                    .refersTo("kpis", "code"));

    @Override
    public String name() {
        return "transitions";
    }

    @Override
    public String about() {
        return "Every step of every KPI's life cycle, those for days to come included; none is ever changed.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("kpi", "number");
    }

    @Override
    public Nature nature() {
        return Nature.LOG;
    }

    @Override
    public void apply(Row row, Draft draft) {
        Kpi kpi = draft.require(draft.kpis(), row, "kpi");
        Step step = new Step(
                state(row, "from"),
                state(row, "to"),
                Objects.requireNonNull(row.date("on")),
                row.required("who"),
                row.text("why"),
                Objects.requireNonNull(row.instant("at")),
                row.list("in_favour_of"));
        int number = Numbered.next(row, kpi.steps().size());
        draft.history().has(kpi.code(), step);
        if (number <= kpi.steps().size()) {
            if (!step.equals(kpi.steps().get(number - 1))) {
                throw Numbered.neverChanged("step", number);
            }
            return;
        }
        refuseIllegal(step, kpi.code(), draft);
        kpi.append(step, draft.today());
        draft.history().succession(kpi.code(), step);
    }

    private static LifeCycle state(Row row, String column) {
        return Coded.find(LifeCycle.class, row.required(column)).orElseThrow();
    }

    private static void refuseIllegal(Step step, String code, Draft draft) {
        if (!step.from().leadsTo(step.to())) {
            throw new RowRefused(
                    "to",
                    "illegal-transition",
                    "No step leads from %s to %s."
                            .formatted(step.from().code(), step.to().code()));
        }
        if (step.to() != LifeCycle.RETIRED && !step.inFavourOf().isEmpty()) {
            throw new RowRefused("in_favour_of", "not-retired", "Only a retired KPI gives way to others.");
        }
        for (String successor : step.inFavourOf()) {
            if (successor.equals(code) || !draft.hasKpi(successor)) {
                throw new RowRefused("in_favour_of", "unknown", "There is no other KPI '%s'.".formatted(successor));
            }
        }
    }

    /** Once all steps are in, an active KPI has nothing open. */
    @Override
    public void check(Row row, Draft draft) {
        Kpi kpi = draft.require(draft.kpis(), row, "kpi");
        boolean isLast = Numbered.next(row, kpi.steps().size()) == kpi.steps().size();
        if (isLast && kpi.lifeCycle() == LifeCycle.ACTIVE) {
            OpenQuestions.gaps(draft.definition(kpi.code()).orElseThrow()).stream()
                    .findFirst()
                    .ifPresent(gap -> {
                        throw new RowRefused("to", "open-question", "It cannot be active: " + gap);
                    });
        }
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.kpis().values().stream()
                .flatMap(kpi -> IntStream.range(0, kpi.steps().size()).mapToObj(i -> {
                    Step step = kpi.steps().get(i);
                    return Row.of(
                            COLUMNS,
                            kpi.code(),
                            i + 1,
                            step.from().code(),
                            step.to().code(),
                            step.on(),
                            step.who(),
                            step.why(),
                            step.at(),
                            step.inFavourOf());
                }));
    }
}
