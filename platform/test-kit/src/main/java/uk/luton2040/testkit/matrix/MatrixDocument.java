package uk.luton2040.testkit.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/** The matrix as people read it, kept in the repository: what it says is what was tested. */
public final class MatrixDocument {
    private static final String TEXT = """
            # Who may do what: %s

            Written by `%s` from the table it tests, `src/test/resources%s`. Do not edit it: change the table and run the
            test with `-Dmatrix.write=true`. Every cell is asked of the running service, with tokens of a real Keycloak.

            A cell is what the caller of its column is answered: the status in **bold** when it may, and then the answer
            holds what was asked about; `none`: 200, and nothing of it in the whole list; `401` without a good token; `403`
            for the wrong role; `404` for what it may not know of; `422` when it may ask and is refused for what it says.
            Who is refused is refused whatever If-Match says, with HEAD too, before an unreadable body is read (`401`,
            `403`), however the path is spelt, and nothing is changed.

            %s

            %s""";

    private final Path place;
    private final String text;

    /**
     * @param place from the root of the repository
     * @param asked a sentence on what is asked about
     */
    public MatrixDocument(
            String place, String service, Class<?> test, String table, SecurityMatrix matrix, String asked) {
        this.place = Path.of(System.getProperty("luton2040.root", "..")).resolve(place);
        this.text = TEXT.formatted(service, test.getSimpleName(), table, asked, matrix.markdown());
    }

    /** Fails when the committed one is another; with {@code -Dmatrix.write=true} it is written anew. */
    public void check() {
        try {
            if (Boolean.getBoolean("matrix.write")) {
                Files.writeString(place, text);
            }
            Assertions.assertThat(Files.exists(place) ? Files.readString(place) : "")
                    .as(
                            "%s is not what the table says; run this test once with -Dmatrix.write=true",
                            place.getFileName())
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
