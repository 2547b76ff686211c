package uk.luton2040.delivery.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.contracts.SelfAssessmentState;
import uk.luton2040.delivery.plan.Plan;
import uk.luton2040.delivery.selfassessment.NewAssessment;
import uk.luton2040.delivery.selfassessment.SelfAssessment;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.sql.JsonColumn;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code self-assessments}: the yearly reviews of plans. One that is signed off is never changed. */
record SelfAssessmentTable() implements Table<Draft> {
    private static final String SIGNED_OFF = "signed-off";

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
        DeliveryPlanTable.requireOfficer(draft, "plan");
        String plan = row.required("plan");
        if (!draft.all(Plan.class).containsKey(plan)) {
            throw new RowRefused("plan", "unknown", "There is no plan '%s'.".formatted(plan));
        }
        SelfAssessmentState told = state(row);
        draft.valid(NewAssessment.of(told), this);
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
        try {
            assessment.take(told);
        } catch (ProblemException e) {
            throw new RowRefused("status", e.type().slug(), String.valueOf(e.getMessage()));
        }
    }

    private static SelfAssessmentState state(Row row) {
        String said = row.text("said");
        return new SelfAssessmentState(
                row.required("plan"),
                row.required("year"),
                row.required("status"),
                read(row.required("promised"), "promised", SelfAssessmentState.Promised.class),
                said == null ? List.of() : read(said, "said", Said.class).verdicts(),
                row.text("learnt"),
                row.list("authors"),
                row.text("signed_off_by"),
                row.instant("signed_off_at"),
                row.yes("illustrative"));
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
