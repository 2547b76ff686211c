package uk.luton2040.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.luton2040.testkit.TemporaryClients;

/**
 * Every operation and every kind of caller, as one service's tests. A new endpoint needs a line in its {@code
 * security-matrix.csv}; then {@code -Dmatrix.write=true} writes the document.
 */
public abstract class ServiceSecurityMatrix {
    private static final String TABLE = "/security-matrix.csv";
    protected static final SecurityMatrix MATRIX = SecurityMatrix.read(ServiceSecurityMatrix.class, TABLE);

    /** One of each kind of refusal: without a token, of another organisation, of no role that matters here. */
    private static final Set<Caller> SPELLERS = EnumSet.of(Caller.ANONYMOUS, Caller.OTHER_SUBMITTER, Caller.VIEWER);

    private static @Nullable Gate gate;

    private final String service;
    private final String document;
    private final String asked;

    /**
     * @param document in the folder {@code docs}
     * @param asked a sentence on what is asked about
     */
    protected ServiceSecurityMatrix(String service, String document, String asked) {
        this.service = service;
        this.document = document;
        this.asked = asked;
    }

    /** What is asked of the operation, as the cell's caller would ask it. */
    protected abstract Ask ask(Cell cell);

    static Stream<Cell> cells() {
        return MATRIX.cells();
    }

    static Stream<Cell> refusals() {
        return MATRIX.cells().filter(cell -> cell.isRefused() && SPELLERS.contains(cell.caller()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void holds(Cell cell) {
        gate().check(cell, ask(cell));
    }

    @ParameterizedTest(name = "{0}, however it is spelt")
    @MethodSource("refusals")
    void holdsHoweverThePathIsSpelt(Cell cell) {
        gate().checkSpellings(cell, ask(cell));
    }

    @Test
    void everyOperationHasALine() {
        List<String> lines = MATRIX.operations();
        assertThat(lines)
                .as("the lines of %s; a new endpoint needs one", TABLE)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(gate().operations());
    }

    @Test
    void theDocumentSaysWhatIsTested() {
        new MatrixDocument("docs/" + document, service, getClass(), TABLE, MATRIX, asked).check();
    }

    private static synchronized Gate gate() {
        if (gate == null) {
            TemporaryClients.ageing();
            gate = new Gate(ConfigProvider.getConfig()
                    .getValue("test.url", String.class)
                    .replace("localhost", "127.0.0.1"));
        }
        return gate;
    }
}
