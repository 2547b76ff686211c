package uk.luton2040.catalogue.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.catalogue.kpi.Definition;
import uk.luton2040.catalogue.kpi.Definitions;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.kpi.Version;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code versions}: every definition a KPI has had or is to have, with who, why and when. */
record VersionTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("kpi", "The KPI.").required().refersTo("kpis", "code"),
            Column.of("number", "Counts the KPI's versions from 1.", Datatype.WHOLE_NUMBER)
                    .required(),
            Column.of(
                    "effective_from",
                    "The first day on which it holds; empty for the first, which holds since ever, and for those that"
                            + " correct it. Of two from one day the later number holds.",
                    Datatype.DATE),
            Column.text("who", "Who made it.").required(),
            Column.text("why", "The reason given."),
            Column.of("known_at", "When it was made, in UTC.", Datatype.INSTANT).required(),
            Column.of("definition", "The whole definition, as the API has it.", Datatype.JSON)
                    .required());

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public String about() {
        return "Every version of every KPI's definition, those for days to come included; none is ever changed.";
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
        String code = row.required("kpi");
        Kpi kpi = draft.edit(draft.kpis(), code, Kpi::new);
        List<Version> held = kpi.versions();
        int number = Numbered.next(row, held.size());
        Version version = new Version(
                number,
                row.date("effective_from"),
                definition(row),
                row.required("who"),
                row.text("why"),
                Objects.requireNonNull(row.instant("known_at")).truncatedTo(ChronoUnit.MICROS));
        draft.history().has(code, version);
        if (number <= held.size()) {
            if (!version.equals(held.get(number - 1))) {
                throw Numbered.neverChanged("version", number);
            }
            return;
        }
        if (number == 1 && version.effectiveFrom() != null) {
            throw new RowRefused("effective_from", "since-ever", "The first version holds since ever: leave it empty.");
        }
        Draft.refuse(draft.check().errorsInItself(code, version.definition()), error -> "definition");
        try {
            kpi.append(version, draft.today());
        } catch (ProblemException overlap) {
            throw new RowRefused("effective_from", "overlapping", String.valueOf(overlap.getMessage()));
        }
    }

    private static Definition definition(Row row) {
        try {
            return Definitions.ofJson(row.required("definition"));
        } catch (JsonProcessingException e) {
            throw new RowRefused("definition", "not-a-definition", "It is no definition: " + firstLine(e) + ".");
        }
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().split("[(;\\n]", 2)[0].strip();
    }

    /** Those that hold today or will: once the others have been read, as a formula names them. */
    @Override
    public void check(Row row, Draft draft) {
        Kpi kpi = Objects.requireNonNull(draft.kpis().get(row.required("kpi")));
        Definition definition = kpi.versions()
                .get(Numbered.next(row, kpi.versions().size()) - 1)
                .definition();
        if (kpi.definitionsBetween(draft.today(), LocalDate.MAX).anyMatch(definition::equals)) {
            Draft.refuse(draft.check().errors(kpi.code(), definition, kpi.figures(), draft), error -> "definition");
        }
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.kpis().values().stream()
                .flatMap(kpi -> kpi.versions().stream()
                        .map(version -> Row.of(
                                COLUMNS,
                                kpi.code(),
                                version.number(),
                                version.effectiveFrom(),
                                version.who(),
                                version.why(),
                                version.knownAt(),
                                Definitions.toJson(version.definition()))));
    }
}
