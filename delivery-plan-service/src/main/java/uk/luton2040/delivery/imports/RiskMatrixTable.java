package uk.luton2040.delivery.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.delivery.risk.Following;
import uk.luton2040.delivery.risk.NewRiskMatrix;
import uk.luton2040.delivery.risk.Risk;
import uk.luton2040.delivery.risk.RiskMatrix;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code risk-matrices}. Open risks follow, as when a matrix is put. */
record RiskMatrixTable() implements Table<Draft> {
    private static final Pattern BAND = Pattern.compile("(\\d{1,6}): *([^:]+): *([a-z]+( [a-z]+)*)");

    private static final List<Column> COLUMNS = List.of(
            Column.text("code", "By which registers name the matrix.").required(),
            Column.text("title", "What it is called.").required(),
            Column.text("likelihood", "The words for a likelihood of 1, 2, 3 and so on.")
                    .required()
                    .list(),
            Column.text("impact", "The words for an impact of 1, 2, 3 and so on, as many.")
                    .required()
                    .list(),
            Column.text(
                            "bands",
                            "The bands of scores, each as \"lowest score: name: colour\", such as \"5: Medium: yellow\".")
                    .required()
                    .list(),
            Column.text("note", "What else there is to say."));

    @Override
    public String name() {
        return "risk-matrices";
    }

    @Override
    public String about() {
        return "How likelihood and impact make a score, and into which band a score falls.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public void apply(Row row, Draft draft) {
        draft.requireOfficer("code");
        String code = Cells.code(row, "code");
        NewRiskMatrix wanted = new NewRiskMatrix(
                row.required("title"),
                row.list("likelihood"),
                row.list("impact"),
                row.list("bands").stream().map(RiskMatrixTable::band).toList(),
                row.text("note"));
        draft.valid(wanted, this);
        Cells.refuse(wanted.errors(), this);
        draft.edit(RiskMatrix.class, code, (missing, position) -> new RiskMatrix(missing))
                .describe(wanted);
    }

    private static NewRiskMatrix.Band band(String item) {
        Matcher parts = BAND.matcher(item);
        if (!parts.matches()) {
            throw new RowRefused(
                    "bands", "not-a-band", "'%s' is no band; write it as in 5: Medium: yellow.".formatted(item));
        }
        return new NewRiskMatrix.Band(parts.group(2).strip(), parts.group(3), new BigDecimal(parts.group(1)));
    }

    @Override
    public void check(Row row, Draft draft) {
        String code = row.required("code");
        List<Risk> open = draft.all(Risk.class).values().stream()
                .filter(risk -> risk.isOpen()
                        && code.equals(RiskCells.rules(draft, risk.holder()).matrixCode()))
                .toList();
        String misfits = Following.misfits(open, risk -> RiskCells.rules(draft, risk.holder()));
        if (!misfits.isEmpty()) {
            throw new RowRefused(
                    "likelihood", "in-use", "Open risks would have no place on it: %s.".formatted(misfits));
        }
        open.forEach(risk -> draft.again(risk).follow(RiskCells.rules(draft, risk.holder())));
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(RiskMatrix.class).values().stream()
                .map(RiskMatrix::state)
                .map(matrix -> Row.of(
                        COLUMNS,
                        matrix.code(),
                        matrix.title(),
                        matrix.likelihood(),
                        matrix.impact(),
                        matrix.bands().stream().map(RiskMatrixTable::item).toList(),
                        matrix.note()));
    }

    private static String item(RiskMatrixState.Band band) {
        return "%d: %s: %s".formatted(band.from(), band.name(), band.colour());
    }
}
