package uk.luton2040.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.pack.Desk.PACKS;
import static uk.luton2040.reporting.pack.Desk.aPastMeeting;
import static uk.luton2040.reporting.pack.Desk.assembled;
import static uk.luton2040.reporting.pack.Desk.edit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

/** Of two who work on one draft at once, the second has to read what the first did. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DraftsTest {
    private final Drafts drafts;

    DraftsTest(Drafts drafts) {
        this.drafts = drafts;
    }

    @BeforeEach
    void theWorldIsThere() {
        Live.world();
    }

    @Test
    void whoReadItBeforeItWasChangedNeitherChangesNorIssuesIt() {
        // Given
        String id = assembled(aPastMeeting());
        Draft read = drafts.find(id).orElseThrow();
        drafts.replace(read.stepped());

        // Then
        assertThatThrownBy(() -> drafts.replace(read.stepped()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Somebody else has changed");
        assertThatThrownBy(() -> drafts.remove(read))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Somebody else has changed");
        assertThat(drafts.find(id)).map(Draft::revision).contains(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "html"})
    void itsFilesAreOthersAfterAnEdit(String format) {
        // Given
        String id = assembled(aPastMeeting());
        String before = file(id, format, "").getHeader("ETag");
        assertThat(file(id, format, before).statusCode()).isEqualTo(304);

        // When
        edit(id, "{\"highlights\":\"More homes were let.\"}").then().statusCode(200);

        // Then
        Response after = file(id, format, before);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.asString()).contains("More homes were let.");
    }

    private static Response file(String id, String format, String known) {
        return officer().header("If-None-Match", known).get(PACKS + "/" + id + "." + format);
    }
}
