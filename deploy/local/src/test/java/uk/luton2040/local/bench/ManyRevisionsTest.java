package uk.luton2040.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.luton2040.measures.period.Period;
import uk.luton2040.parts.Checkout;

class ManyRevisionsTest {
    @Test
    void theCatalogueHasEveryBoardsKpisAndNoOthers() throws IOException {
        // Given
        var many = new ManyRevisions(Checkout.find().root().resolve("deploy/luton2040"), 3);

        // When
        String kpis = new String(many.catalogue().get("kpis"), StandardCharsets.UTF_8);

        // Then
        List<String> codes =
                kpis.lines().skip(1).map(line -> line.split(",", 2)[0]).toList();
        assertThat(codes)
                .containsExactlyElementsOf(IntStream.range(0, 3)
                        .boxed()
                        .flatMap(board -> ManyRevisions.codes(board).stream())
                        .toList());
    }

    @Test
    void quartersGoBackFromTheOpenedOneAndNoneIsThereTwice() {
        assertThat(Stream.of(ManyRevisions.quarters(0, 8), ManyRevisions.quarters(8, 32))
                        .flatMap(List::stream)
                        .map(Period::parse))
                .hasSize(40)
                .doesNotHaveDuplicates()
                .allMatch(quarter -> quarter.end().compareTo(ManyRevisions.OPENED.start()) <= 0)
                .startsWith(ManyRevisions.OPENED.previous());
    }

    @Test
    void anInstantOfASpanLiesInIt() {
        // Given
        var span = new ManyRevisions.Span(
                Instant.parse("2021-10-01T00:00:00Z"), Instant.parse("2021-10-01T00:00:02Z"), 2_000_000);

        // Then
        assertThat(span.at(0)).isEqualTo(span.from());
        assertThat(span.at(0.25)).isEqualTo("2021-10-01T00:00:00.500Z");
        assertThat(span.at(1)).isEqualTo(span.until());
    }

    @Test
    void theEventOfAPostedValueHasPlacesForWhatAnotherHasOfItsOwn() {
        // Given
        String event = """
                {"id":"6f1c2b0e-6f0a-4d0c-9a55-0f3f0d7c2e17","epoch":1,"revision":3,"change":{"what":"published 100%",\
                "who":"office"},"state":{"id":"6f1c2b0e-6f0a-4d0c-9a55-0f3f0d7c2e17","kpi":"LOAD-00007","period":"FY2021-Q3",\
                "organisation":"asc","category":"ward-00","state":"published","published":{"revision":1,"value":114,\
                "quality":"final","publishedAt":"2026-11-29T10:00:00Z","illustrative":true},"redactions":[]}}""";

        // When
        String pattern = ManyRevisions.pattern(
                event, "6f1c2b0e-6f0a-4d0c-9a55-0f3f0d7c2e17", "LOAD-00007", "FY2021-Q3", "ward-00", "asc");

        // Then
        assertThat(pattern).isEqualTo("""
                {"id":"%1$s","epoch":1,"revision":%2$s,"change":{"what":"published 100%%",\
                "who":"office"},"state":{"id":"%1$s","kpi":"%3$s","period":"%4$s",\
                "organisation":"%6$s","category":"%5$s","state":"published","published":{"revision":%2$s,"value":%7$s,\
                "quality":"final","publishedAt":"2026-11-29T10:00:00Z","illustrative":true},"redactions":[]}}""");
    }
}
