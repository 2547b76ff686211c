package uk.luton2040.delivery.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.risk.Following;
import uk.luton2040.delivery.risk.NewRiskRegister;
import uk.luton2040.delivery.risk.RegisterCheck;
import uk.luton2040.delivery.risk.Risk;
import uk.luton2040.delivery.risk.RiskMatrix;
import uk.luton2040.delivery.risk.RiskRegister;
import uk.luton2040.delivery.risk.Rules;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code risk-registers}. Open risks follow, as when a register is put. */
record RiskRegisterTable() implements Table<Draft> {
    private static final Pattern CATEGORY = Pattern.compile("([a-z0-9][a-z0-9-]*): *([0-9.]+)");

    static final List<String> FREQUENCIES = List.of("monthly", "quarterly", "six-monthly", "annual");

    private static final List<Column> COLUMNS = List.of(
            Column.text("code", "By which others name the register.").required(),
            Column.text("title", "What it is called.").required(),
            Column.word("kind", "Whose risks it holds.", List.of("project", "department", "corporate"))
                    .required(),
            Column.text("project", "Of a project's register: the project.").refersTo("projects", "code"),
            Column.text("owner", "Who answers for it, as tokens name them."),
            Column.text("owner_name", "The owner's name as people read it."),
            Column.text("matrix", "By which its risks are scored; empty for bare scores.")
                    .refersTo("risk-matrices", "code"),
            Column.of("appetite", "The highest score that is borne.", Datatype.DECIMAL),
            Column.text("appetite_by_category", "Where it is another, each as \"category: score\".")
                    .list(),
            Column.word("review_frequency", "How often its risks are reviewed.", FREQUENCIES),
            Column.text("parent", "The register to which its risks can be escalated.")
                    .refersTo("risk-registers", "code"),
            Column.text("note", "What else there is to say."),
            Column.of("illustrative", "Whether it is illustrative data.", Datatype.YES_NO));

    @Override
    public String name() {
        return "risk-registers";
    }

    @Override
    public String about() {
        return "Registers of risks, of projects, departments and the whole council.";
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
        NewRiskRegister wanted = draft.valid(wanted(row), this);
        RiskRegister held = draft.all(RiskRegister.class).get(code);
        if (held != null && !held.state().kind().equals(wanted.kind())) {
            throw new RowRefused(
                    "kind",
                    "fixed",
                    "It is a register of kind %s.".formatted(held.state().kind()));
        }
        if (held != null && !Objects.equals(held.state().project(), wanted.project())) {
            throw new RowRefused("project", "fixed", "A register stays with its project.");
        }
        draft.edit(RiskRegister.class, code, (missing, position) -> new RiskRegister(missing))
                .describe(wanted);
    }

    private static NewRiskRegister wanted(Row row) {
        BigDecimal appetite = row.decimal("appetite");
        List<NewRiskRegister.OfCategory> categories = row.list("appetite_by_category").stream()
                .map(RiskRegisterTable::category)
                .toList();
        if (appetite == null && !categories.isEmpty()) {
            throw new RowRefused("appetite", "missing", "Say the appetite for the other categories as well.");
        }
        return new NewRiskRegister(
                row.required("title"),
                row.required("kind"),
                row.text("project"),
                RiskCells.person(row, "owner", "owner_name"),
                row.text("matrix"),
                appetite == null ? null : new NewRiskRegister.Appetite(appetite, categories),
                row.text("review_frequency"),
                row.text("parent"),
                row.text("note"),
                row.yes("illustrative"));
    }

    private static NewRiskRegister.OfCategory category(String item) {
        Matcher parts = CATEGORY.matcher(item);
        if (!parts.matches()) {
            throw new RowRefused(
                    "appetite_by_category",
                    "not-an-appetite",
                    "'%s' is no appetite; write it as in financial: 8.".formatted(item));
        }
        try {
            return new NewRiskRegister.OfCategory(parts.group(1), new BigDecimal(parts.group(2)));
        } catch (NumberFormatException e) {
            throw new RowRefused(
                    "appetite_by_category", "not-a-number", "'%s' is no number.".formatted(parts.group(2)));
        }
    }

    /** Once all registers are in, as a parent may come after its children. */
    @Override
    public void check(Row row, Draft draft) {
        String code = row.required("code");
        Map<String, RiskRegister> registers = draft.all(RiskRegister.class);
        NewRiskRegister wanted = wanted(row);
        if (wanted.matrix() != null && !draft.all(RiskMatrix.class).containsKey(wanted.matrix())) {
            throw new RowRefused("matrix", "unknown", "There is no risk matrix '%s'.".formatted(wanted.matrix()));
        }
        Rules rules = RiskCells.rules(draft, code);
        Cells.refuse(
                RegisterCheck.errors(code, wanted, registers, rules.matrix(), draft.all(Project.class)::containsKey),
                this);
        List<Risk> shown = draft.all(Risk.class).values().stream()
                .filter(risk -> risk.isOpen() && risk.registers().contains(code))
                .toList();
        requireTogether(shown, rules.matrixCode(), draft);
        List<Risk> held =
                shown.stream().filter(risk -> risk.holder().equals(code)).toList();
        String misfits = Following.misfits(held, risk -> rules);
        if (!misfits.isEmpty()) {
            throw new RowRefused("matrix", "in-use", "Open risks would have no place on it: %s.".formatted(misfits));
        }
        held.forEach(risk -> draft.again(risk).follow(rules));
    }

    private static void requireTogether(List<Risk> shown, @Nullable String matrix, Draft draft) {
        shown.stream()
                .filter(risk -> risk.isEscalated() && risk.isScored())
                .filter(risk -> risk.registers().stream()
                        .anyMatch(other ->
                                !Objects.equals(RiskCells.rules(draft, other).matrixCode(), matrix)))
                .findFirst()
                .ifPresent(risk -> {
                    throw new RowRefused(
                            "matrix",
                            "in-use",
                            "'%s' is shown by registers of different matrices then.".formatted(risk.id()));
                });
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(RiskRegister.class).values().stream()
                .map(RiskRegister::state)
                .map(RiskRegisterTable::row);
    }

    private static Row row(RiskRegisterState register) {
        RiskRegisterState.Appetite appetite = register.appetite();
        return Row.of(
                COLUMNS,
                register.code(),
                register.title(),
                register.kind(),
                register.project(),
                RiskCells.subject(register.owner()),
                RiskCells.name(register.owner()),
                register.matrix(),
                appetite == null ? null : appetite.score(),
                appetite == null
                        ? List.of()
                        : appetite.categories().stream()
                                .map(special -> special.category() + ": "
                                        + special.score().toPlainString())
                                .toList(),
                register.reviewFrequency(),
                register.parent(),
                register.note(),
                register.illustrative());
    }
}
