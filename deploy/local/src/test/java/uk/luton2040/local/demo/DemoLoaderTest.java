package uk.luton2040.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.luton2040.local.demo.StandInServices.Request;

/** What is sent and how failures are told; that real services take it, the system tests show. */
class DemoLoaderTest {
    private static final String SUBMISSIONS = "POST /measurement/api/v1/submissions";
    private final List<String> progress = new ArrayList<>();

    @Test
    void eachOrganisationPostsItsOwnRowsWithItsOwnClient() throws IOException {
        try (StandInServices services = new StandInServices()) {
            // When
            services.loader(progress).load();

            // Then
            List<Request> posts = posts(services);
            assertThat(posts)
                    .extracting(Request::client)
                    .doesNotHaveDuplicates()
                    .contains("partner-housing");
            int rows = 0;
            for (Request post : posts) {
                JsonNode body = new ObjectMapper().readTree(post.body());
                assertThat(body.path("illustrative").asBoolean()).isTrue();
                assertThat(post.key()).isPresent();
                rows += body.path("measurements").size();
            }
            assertThat(rows).isEqualTo(LutonData.ROWS.size());
        }
    }

    @Test
    void theCatalogueIsSentAsOneFormOfAllItsTables() throws IOException {
        try (StandInServices services = new StandInServices()) {
            // When
            services.loader(progress).load();

            // Then
            assertThat(services.requests("POST /catalogue/api/v1/imports"))
                    .satisfiesExactly(
                            printed -> {
                                assertThat(printed.client()).isEqualTo("catalogue-office");
                                assertThat(printed.query()).isEqualTo("plan=luton-2040");
                                assertThat(DemoTables.CATALOGUE)
                                        .allSatisfy(table ->
                                                assertThat(printed.body()).contains("name=\"%s\"".formatted(table)));
                            },
                            invented -> assertThat(invented.body()).contains("name=\"meetings\"", "Illustrative data"));
            assertThat(services.requests("POST /delivery/api/v1/imports"))
                    .satisfiesExactly(
                            printed -> assertThat(printed.body())
                                    .contains("luton-dart", "inclusive-growth-commission", "no-performance-framework")
                                    .doesNotContain("Illustrative data"),
                            invented -> assertThat(invented.body())
                                    .contains("illustrative-gas-access", "dart-late", "Illustrative data"))
                    .extracting(Request::client)
                    .containsOnly("performance-office");
            assertThat(progress).anyMatch(line -> line.contains("35 rows created"));
        }
    }

    @Test
    void whatWaitsIsApprovedAndPublishedForEveryOrganisation() throws IOException {
        try (StandInServices services = new StandInServices()) {
            // When
            services.loader(progress).load();

            // Then
            int organisations = posts(services).size();
            assertThat(services.requests("POST /measurement/api/v1/approvals")).hasSize(organisations);
            assertThat(services.requests("POST /measurement/api/v1/publications"))
                    .hasSize(organisations)
                    .allSatisfy(request -> {
                        assertThat(request.client()).isEqualTo("performance-office");
                        assertThat(request.key())
                                .as("a remembered answer would publish nothing new")
                                .isEmpty();
                    });
        }
    }

    @Test
    void runAgainItSendsTheSameUnderTheSameKeys() throws IOException {
        try (StandInServices services = new StandInServices()) {
            // Given
            services.loader(progress).load();

            // When
            services.loader(progress).load();

            // Then
            List<Request> posts = posts(services);
            assertThat(posts.subList(posts.size() / 2, posts.size())).isEqualTo(posts.subList(0, posts.size() / 2));
            assertThat(posts.stream().map(Request::key).collect(Collectors.toSet()))
                    .hasSize(posts.size() / 2);
        }
    }

    @Test
    void aServiceThatIsBusyOrRestartingIsAskedAgain() throws IOException {
        try (StandInServices services = new StandInServices()
                .firstAnswering("POST /catalogue/api/v1/imports", 503, "")
                .firstAnswering("POST /catalogue/api/v1/imports", 409, "{\"type\":\"/problems/request-in-flight\"}")) {
            // When
            services.loader(progress).load();

            // Then
            List<Request> imports = services.requests("POST /catalogue/api/v1/imports");
            assertThat(imports.subList(0, 3))
                    .extracting(Request::key)
                    .containsOnly(imports.getFirst().key());
            assertThat(imports.getLast().key()).isNotEqualTo(imports.getFirst().key());
        }
    }

    @Test
    void aPeriodThatIsOpenAlreadyIsFine() throws IOException {
        try (StandInServices services = new StandInServices()
                .firstAnswering("POST /measurement/api/v1/periods", 409, "{\"type\":\"/problems/conflict\"}")) {
            // When
            services.loader(progress).load();

            // Then
            assertThat(progress).contains("FY2021-H1 was open already", "FY2021-Q2 opened, due 2021-10-29");
        }
    }

    @Test
    void refusedRowsAreQuotedInOneSentence() throws IOException {
        try (StandInServices services =
                new StandInServices().firstAnswering("POST /catalogue/api/v1/imports", 422, """
                {"title":"Some rows were refused","detail":"1 rows were refused.",
                 "errors":[{"pointer":"/kpis/3/unit","code":"x","message":"The unit is unknown."}]}""")) {
            // When
            var load = services.loader(progress);

            // Then
            assertThatThrownBy(load::load)
                    .isInstanceOf(DemoLoadFailed.class)
                    .hasMessageContaining("/catalogue/api/v1/imports")
                    .hasMessageContaining(
                            "was refused with 422: 1 rows were refused. · /kpis/3/unit: The unit is unknown.");
            assertThat(services.requests(SUBMISSIONS)).isEmpty();
        }
    }

    /** Those that keep something. */
    private static List<Request> posts(StandInServices services) {
        return services.requests(SUBMISSIONS).stream()
                .filter(request -> !String.valueOf(request.query()).contains("dryRun"))
                .toList();
    }

    @Test
    void theProgressShownIsFlaggedAsIllustrative() throws IOException {
        try (StandInServices services = new StandInServices()) {
            // When
            services.loader(progress).load();

            // Then
            assertThat(services.requests("POST /delivery/api/v1/imports"))
                    .filteredOn(request -> request.body().contains("name=\"progress-updates\""))
                    .singleElement()
                    .satisfies(request -> assertThat(request.body()
                                    .lines()
                                    .filter(line -> line.contains(",FY2021-Q2,") && line.endsWith(",yes")))
                            .hasSizeGreaterThanOrEqualTo(7)
                            .allSatisfy(line -> assertThat(line).contains("Illustrative data")));
        }
    }
}
