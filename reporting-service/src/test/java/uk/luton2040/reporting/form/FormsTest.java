package uk.luton2040.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.reporting.SignedIn;

class FormsTest {
    private final Forms forms = of("dora", "monday", "secret");

    @Test
    void aFormOfTheSessionIsReadByWhicheverReplica() {
        // Given
        String token = of("dora", "monday", "secret").token();

        // When
        Form form = forms.read(sent(token));

        // Then
        assertThat(form.typed("why")).isEqualTo("Because");
    }

    @ParameterizedTest
    @CsvSource({"lee, monday, secret", "dora, tuesday, secret", "dora, monday, guessed"})
    void aTokenOfAnotherPersonSessionOrSecretIsRefused(String person, String session, String secret) {
        // Given
        String token = of(person, session, secret).token();

        // Then
        assertThatThrownBy(() -> forms.read(sent(token)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not sent from a page of your present sign-in");
    }

    private static Forms of(String person, String session, String secret) {
        return new Forms(SignedIn.as(person, session), secret);
    }

    private static MultivaluedMap<String, String> sent(String token) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("token", token);
        sent.putSingle("why", "Because");
        return sent;
    }
}
