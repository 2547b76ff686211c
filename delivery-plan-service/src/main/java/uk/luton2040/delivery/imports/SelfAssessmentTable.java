package uk.luton2040.delivery.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.contracts.SelfAssessmentState;
import uk.luton2040.delivery.plan.Plan;
import uk.luton2040.delivery.plan.PlanContent;
import uk.luton2040.delivery.selfassessment.NewAssessment;
import uk.luton2040.delivery.selfassessment.SelfAssessment;
import uk.luton2040.kit.sql.JsonColumn;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code self-assessments}: the yearly reviews of plans. One that is signed off is never changed. */
record SelfAssessmentTable() implements Table<Draft> {
    private static final String SIGNED_OFF = "signed-off";

    /** Two dozen names of the longest. */
    private static final int LONGEST_AUTHORS = 6_000;

    /** What is said, and what was promised, are each kept in one column. */
    private static final Map<String, String> SAID = Map.of("verdicts", "said");

    private static final Map<String, String> PROMISED = Map.of(
            "title", "promised",
            "promises", "promised",
            "outcomes", "promised",
            "kpis", "promised",
            "projects", "promised");

    private static final List<Column> COLUMNS = List.of(
            Column.text("plan", "The plan it is about.").required().refersTo("delivery-plans", "code"),
            Column.text("year", "The edition it is about, as a period code.").required(),
            Column.word("status", "Whether it is frozen.", List.of("draft", SIGNED_OFF))
                    .required(),
            Column.of(
                            "promised",
                            "What the plan promised when the review began: revision, title, promises, outcomes, kpis,"
                                    + " projects, frozenAt.",
                            Datatype.JSON)
                    .required(),
            Column.of(
                    "said",
                    "What became of it: verdicts, each with promise (from 1), delivered (yes, partly, no) and evidence.",
                    Datatype.JSON),
            Column.text("learnt", "What will be done otherwise."),
            Column.text("authors", "All who wrote of it.").required().list(),
            Column.text("signed_off_by", "Who signed it off; none of those who wrote of it."),
            Column.of("signed_off_at", "When.", Datatype.INSTANT),
            Column.of(
                    "illustrative",
                    "Whether it is illustrative data, invented and agreed by nobody.",
                    Datatype.YES_NO));

    @Override
    public String name() {
        return "self-assessments";
    }

    @Override
    public String about() {
        return "The yearly reviews of plans: what was promised, what was delivered, what was learnt.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("plan", "year");
    }

    @Override
    public void apply(Row row, Draft draft) {
        draft.requireOfficer("plan");
        String plan = row.required("plan");
        if (!draft.all(Plan.class).containsKey(plan)) {
            throw new RowRefused("plan", "unknown", "There is no plan '%s'.".formatted(plan));
        }
        SelfAssessmentState told = state(row, draft);
        requireYear(told, draft);
        draft.valid(NewAssessment.of(told), this, SAID);
        draft.valid(promised(told.promised()), this, PROMISED);
        if (told.status().equals(SIGNED_OFF)) {
            row.required("signed_off_at");
            if (told.authors().contains(row.required("signed_off_by"))) {
                throw new RowRefused("signed_off_by", "own", "Who wrote of it does not sign it off.");
            }
        }
        SelfAssessment assessment = draft.edit(
                SelfAssessment.class,
                SelfAssessment.idOf(plan, told.year()),
                (missing, count) -> new SelfAssessment(plan, told.year(), told.promised()));
        Cells.taking(this, "status", SAID, () -> assessment.take(told));
    }

    private static void requireYear(SelfAssessmentState told, Draft draft) {
        Plan plan = draft.all(Plan.class).get(told.plan());
        if (plan == null || plan.edition(told.year()).isEmpty()) {
            throw new RowRefused("year", "unknown", "The plan was not written for '%s'.".formatted(told.year()));
        }
    }

    /** What a plan says that promises so: its limits are those of promises. */
    private static PlanContent promised(SelfAssessmentState.Promised promised) {
        return new PlanContent(
                "delivery",
                promised.title(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                promised.promises(),
                List.of(),
                promised.outcomes(),
                promised.kpis(),
                promised.projects(),
                null,
                false);
    }

    private static SelfAssessmentState state(Row row, Draft draft) {
        String said = row.text("said");
        return new SelfAssessmentState(
                row.required("plan"),
                row.required("year"),
                row.required("status"),
                read(row.required("promised"), "promised", SelfAssessmentState.Promised.class),
                said == null ? List.of() : read(said, "said", Said.class).verdicts(),
                row.text("learnt"),
                authors(row),
                row.text("signed_off_by") == null ? null : Cells.who(row, "signed_off_by"),
                Cells.happened(row, "signed_off_at", draft),
                row.yes("illustrative"));
    }

    private static List<String> authors(Row row) {
        Cells.text(row, "authors", LONGEST_AUTHORS);
        return row.list("authors");
    }

    private static <T> T read(String cell, String column, Class<T> type) {
        try {
            return Objects.requireNonNull(JsonColumn.MAPPER.readValue(cell, type));
        } catch (JsonProcessingException | NullPointerException e) {
            throw new RowRefused(column, "not-so", "'%s' is not of the form described.".formatted(column));
        }
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(SelfAssessment.class).values().stream()
                .filter(assessment -> draft.writesAll() || assessment.isSignedOff())
                .map(SelfAssessment::written)
                .map(assessment -> Row.of(
                        COLUMNS,
                        assessment.plan(),
                        assessment.year(),
                        assessment.status(),
                        JsonColumn.write(assessment.promised()),
                        assessment.verdicts().isEmpty() ? null : JsonColumn.write(new Said(assessment.verdicts())),
                        assessment.learnt(),
                        assessment.authors(),
                        assessment.signedOffBy(),
                        assessment.signedOffAt(),
                        assessment.illustrative()));
    }

    private record Said(List<SelfAssessmentState.Verdict> verdicts) {
        Said {
            verdicts = List.copyOf(verdicts);
        }
    }
}
