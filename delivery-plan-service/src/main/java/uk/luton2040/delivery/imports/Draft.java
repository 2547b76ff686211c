package uk.luton2040.delivery.imports;

import static java.util.Comparator.comparing;

import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.aggregate.Changes;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.tables.Layout;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;

/** Everything of the delivery plan while an import works on it: what was there, what is new, and what has been touched. */
public final class Draft {
    /** In the order of the tables: what others refer to is written before them. */
    private final Map<Class<?>, Map<String, Aggregate<?>>> kinds = new LinkedHashMap<>();

    private final Function<Class<?>, List<Aggregate<?>>> present;
    private final Validator validator;
    private final Changes changes = new Changes();
    private final Edit edit;
    private final boolean writesAll;

    /**
     * @param present all there are of a kind, in their order
     * @param writesAll whether who imports may write of everything, and not of its own projects alone
     */
    Draft(Function<Class<?>, List<Aggregate<?>>> present, Validator validator, Edit edit, boolean writesAll) {
        this.present = present;
        this.validator = validator;
        this.edit = edit;
        this.writesAll = writesAll;
    }

    /** Whether who imports may write of everything, and not of its own projects alone. */
    public boolean writesAll() {
        return writesAll;
    }

    /**
     * What a row says, when the API would take it as well: the same annotations say how long a text may be.
     *
     * @throws RowRefused at the column that the first of its fields at fault is kept in
     */
    public <T> T valid(T said, Layout table) {
        return valid(said, table, Map.of());
    }

    /** @param elsewhere the columns of fields that are called otherwise there */
    public <T> T valid(T said, Layout table, Map<String, String> elsewhere) {
        validator.validate(said).stream()
                .min(comparing(violation -> violation.getPropertyPath().toString()))
                .ifPresent(violation -> {
                    String column = Cells.column(words(violation.getPropertyPath()), table, elsewhere);
                    throw new RowRefused(column, "invalid", violation.getMessage());
                });
        return said;
    }

    private static List<String> words(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path.Node::getName)
                .filter(Objects::nonNull)
                .toList();
    }

    /** @throws RowRefused when it is a lead that imports what it writes one by one, where it is seen what is its own */
    public void requireOfficer(String column) {
        if (!writesAll) {
            throw new RowRefused(
                    column,
                    "forbidden",
                    "This table is a performance officer's to import; a lead writes what is its own one by one.");
        }
    }

    /** Who did something; whoever imports where the cell is empty. */
    public String who(Row row, String column) {
        return row.text(column) == null ? edit.who() : Cells.who(row, column);
    }

    /** Who imports, why and when. */
    public Edit by() {
        return edit;
    }

    /** All of a kind by their ids, in their order. */
    @SuppressWarnings("unchecked") // a kind's map holds that kind alone
    public <A extends Aggregate<?>> Map<String, A> all(Class<A> kind) {
        return (Map<String, A>) kinds.computeIfAbsent(kind, this::read);
    }

    private Map<String, Aggregate<?>> read(Class<?> kind) {
        Map<String, Aggregate<?>> byId = new LinkedHashMap<>();
        present.apply(kind).forEach(aggregate -> byId.put(aggregate.id(), aggregate));
        return byId;
    }

    /**
     * The one with this id, made when there is none, remembered as it was before.
     *
     * @param make given the id and how many there are already
     */
    public <A extends Aggregate<?>> A edit(Class<A> kind, String id, BiFunction<String, Integer, A> make) {
        Map<String, A> all = all(kind);
        return changes.touch(all.computeIfAbsent(id, missing -> make.apply(missing, all.size())));
    }

    /**
     * The one that a cell names, remembered as it was before.
     *
     * @throws RowRefused when the cell is empty or there is none
     */
    public <A extends Aggregate<?>> A require(Class<A> kind, Row row, String column) {
        String id = row.required(column);
        A aggregate = all(kind).get(id);
        if (aggregate == null) {
            throw new RowRefused(column, "unknown", "There is no %s '%s'.".formatted(column.replace('_', ' '), id));
        }
        return changes.touch(aggregate);
    }

    /** One that is there already, remembered as it was before. */
    public <A extends Aggregate<?>> A again(A aggregate) {
        return changes.touch(aggregate);
    }

    Changes changes() {
        return changes;
    }

    /** All that was read or made, kind by kind. */
    List<Aggregate<?>> everything() {
        return kinds.values().stream().flatMap(kind -> kind.values().stream()).toList();
    }
}
