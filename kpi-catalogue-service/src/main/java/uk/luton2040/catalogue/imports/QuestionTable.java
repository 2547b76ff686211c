package uk.luton2040.catalogue.imports;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.kpi.Question;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code questions}: what has been asked about a KPI, and what was answered. */
record QuestionTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("kpi", "The KPI.").required().refersTo("kpis", "code"),
            Column.of("number", "Counts the KPI's recorded questions from 1.", Datatype.WHOLE_NUMBER)
                    .required(),
            Column.text("text", "What is asked.").required(),
            Column.text("asked_by", "Who asked.").required(),
            Column.of("asked_at", "When it was asked, in UTC.", Datatype.INSTANT)
                    .required(),
            Column.text("answer", "What was answered; empty while it is open."),
            Column.text("answered_by", "Who answered."),
            Column.of("answered_at", "When it was answered, in UTC.", Datatype.INSTANT));

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public String about() {
        return "Questions recorded about KPIs, with their answers. A question that is open can be given its answer.";
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
    public void apply(Row row, Draft draft) {
        Kpi kpi = draft.require(draft.kpis(), row, "kpi");
        int number = Numbered.next(row, kpi.questions().size());
        String answer = row.text("answer");
        String answeredBy = row.text("answered_by");
        Instant answeredAt = row.instant("answered_at");
        if ((answer == null) != (answeredBy == null) || (answer == null) != (answeredAt == null)) {
            throw new RowRefused("answer", "incomplete", "An answer has its words, who gave it and when.");
        }
        Question question = new Question(
                number,
                row.required("text"),
                row.required("asked_by"),
                Objects.requireNonNull(row.instant("asked_at")),
                answer,
                answeredBy,
                answeredAt);
        if (number <= kpi.questions().size()
                && !question.follows(kpi.questions().get(number - 1))) {
            throw Numbered.neverChanged("question", number);
        }
        kpi.put(question);
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.kpis().values().stream()
                .flatMap(kpi -> kpi.questions().stream()
                        .map(question -> Row.of(
                                COLUMNS,
                                kpi.code(),
                                question.number(),
                                question.text(),
                                question.askedBy(),
                                question.askedAt(),
                                question.answer(),
                                question.answeredBy(),
                                question.answeredAt())));
    }
}
