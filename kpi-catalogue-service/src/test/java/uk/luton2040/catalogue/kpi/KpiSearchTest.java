package uk.luton2040.catalogue.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KpiSearchTest {

    @BeforeEach
    void theLutonCatalogueIsThere() {
        LutonFiles.importAll().then().statusCode(200);
    }

    @Test
    void wordsAreFoundInAnyFormAndCase() {
        search("ROUGH sleep").body("items.code", contains("DIS-03"));
        search("rough sleepers").body("items.code", contains("DIS-03"));
        search("temporary accom").body("items.code", hasItem("DIS-02"));
        search("ECO-17").body("items[0].code", is("ECO-17"));
        search("%").statusCode(422).body("errors[0].pointer", is("?q"));
        search("'; drop table kpi; --").statusCode(200);
    }

    @Test
    void aWordInTheTitleComesBeforeOneInTheNotes() {
        // When
        List<String> titles = search("employment").extract().path("items.title");

        // Then
        assertThat(titles).hasSizeGreaterThan(2);
        assertThat(titles.subList(0, 2)).allSatisfy(title -> assertThat(title).containsIgnoringCase("employ"));
    }

    @Test
    void severalValuesOfOneFilterMeanAnyAndSeveralFiltersMeanAll() {
        viewer().get("/api/v1/kpis?frequency=monthly&frequency=annual&provider=hr&limit=200")
                .then()
                .body("items.frequency", everyItem(is(oneOf("monthly", "annual"))))
                .body("items.providers", everyItem(hasItem("hr")));
        viewer().get("/api/v1/kpis?plan=luton-2040&valueType=rank").then().body("items.code", contains("POV-01"));
        viewer().get("/api/v1/kpis?origin=corporate&limit=200").then().body("items", hasSize(25));
        viewer().get("/api/v1/kpis?hasTarget=true&limit=200")
                .then()
                .body("items.targets.kind", everyItem(hasItem("target")));
    }

    @Test
    void countsSayWhatAnotherChoiceWouldGive() {
        viewer().get("/api/v1/kpis/counts?scorecard=corporate").then().body("scorecard", hasKey("luton-2040"));
        viewer().get("/api/v1/kpis/counts?scorecard=luton-2040&frequency=annual")
                .then()
                .statusCode(200)
                .body("scorecard.'luton-2040'", is(countOf("frequency=annual&scorecard=luton-2040")))
                .body("frequency.quarterly", is(countOf("frequency=quarterly&scorecard=luton-2040")))
                .body("provider.ph", is(countOf("frequency=annual&scorecard=luton-2040&provider=ph")));
    }

    /** By asking for each choice: what is counted is what would be listed. */
    @ParameterizedTest
    @ValueSource(strings = {"", "q=people&", "origin=corporate&hasRule=false&", "priority=economy&frequency=annual&"})
    void everyCountIsTheLengthOfItsList(String filters) {
        // When
        Map<String, Map<String, Integer>> counts =
                viewer().get("/api/v1/kpis/counts?limit=200&" + filters).as(new TypeRef<>() {});

        // Then
        assertThat(counts).hasSize(17);
        counts.forEach((facet, values) -> {
            String others = filters.replaceAll("\\b%s=[^&]*&".formatted(facet), "");
            values.forEach((value, count) -> assertThat(viewer().queryParam(facet, value)
                            .get("/api/v1/kpis?limit=200&" + others)
                            .<List<?>>path("items"))
                    .as("%s %s", facet, value)
                    .hasSize(count));
            assertThat(List.copyOf(values.values())).isSortedAccordingTo(Comparator.reverseOrder());
        });
        int eitherWay = counts.getOrDefault("hasTarget", Map.of()).values().stream()
                .mapToInt(count -> count)
                .sum();
        assertThat(eitherWay).isEqualTo(countOf(filters));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code",
                "-code",
                "title",
                "-title",
                "priority",
                "-outcome",
                "status",
                "frequency",
                "-provider",
                "value-type"
            })
    void everyKpiIsOnExactlyOnePageHoweverTheyAreSorted(String sort) {
        // When
        List<String> codes = paged("sort=" + sort, 13);

        // Then
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes).filteredOn(LutonFiles::isLutons).hasSize(119);
    }

    @Test
    void everyMatchIsOnExactlyOnePageByRelevance() {
        // Given
        Set<String> all = new TreeSet<>(paged("q=number", 200));

        // Then
        assertThat(paged("q=number", 3)).doesNotHaveDuplicates().hasSize(all.size());
        assertThat(all).hasSizeGreaterThan(6);
    }

    @Test
    void titlesAreInTheirOrder() {
        // When
        List<String> titles = viewer().get("/api/v1/kpis?sort=-title&limit=200&origin=corporate")
                .path("items.title");

        // Then
        assertThat(titles).isSortedAccordingTo((a, b) -> b.toLowerCase().compareTo(a.toLowerCase()));
    }

    @Test
    void badParametersAreNamed() {
        viewer().get("/api/v1/kpis?sort=colour").then().statusCode(422).body("errors[0].pointer", is("?sort"));
        viewer().get("/api/v1/kpis?sort=relevance").then().statusCode(422).body("errors[0].pointer", is("?sort"));
        viewer().get("/api/v1/kpis?cursor=YWJj").then().statusCode(422).body("errors[0].pointer", is("?cursor"));
        viewer().get("/api/v1/kpis?status=alive").then().statusCode(422).body("errors[0].pointer", is("?status"));
    }

    private static io.restassured.response.ValidatableResponse search(String words) {
        return viewer().queryParam("q", words).get("/api/v1/kpis").then();
    }

    private static int countOf(String query) {
        return viewer().get("/api/v1/kpis?limit=200&" + query)
                .<List<?>>path("items")
                .size();
    }

    private static List<String> paged(String query, int limit) {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = viewer().queryParam("cursor", cursor)
                    .queryParam("limit", limit)
                    .get("/api/v1/kpis?" + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            codes.addAll(page.getList("items.code", String.class));
            cursor = page.getString("next");
        }
        return codes;
    }
}
