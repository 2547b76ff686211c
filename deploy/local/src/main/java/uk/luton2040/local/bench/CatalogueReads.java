package uk.luton2040.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import uk.luton2040.local.demo.Chance;

/**
 * What it takes to read a large catalogue, one request after the other over one connection, beside an empty answer of
 * the same service: signing in, the road there and back, and one statement.
 */
final class CatalogueReads {
    private static final String READER = "audit-office";
    private static final List<String> PRIORITIES =
            List.of("economy", "disadvantaged", "child-friendly", "carbon-neutral", "community");
    private static final List<String> FREQUENCIES = List.of("monthly", "quarterly", "six-monthly", "annual");
    private static final List<String> ORDERS = List.of("title", "-title", "provider", "-outcome", "value-type");

    private final String api;
    private final ManyKpis kpis;
    private final Calls calls;
    private final SameSearch sameSearch;
    private final PrintStream out;
    private String nextPage = "";

    CatalogueReads(String catalogue, ManyKpis kpis, Calls calls, SameSearch sameSearch, PrintStream out) {
        this.api = catalogue + "/api/v1";
        this.kpis = kpis;
        this.calls = calls;
        this.sameSearch = sameSearch;
        this.out = out;
    }

    void measure() throws IOException, InterruptedException, SQLException {
        out.printf("%n" + Beside.HEADING, "reads, milliseconds");
        Timings.Step empty = () -> get("/kpis?outcome=none");
        print("GET of an empty list, with a token", empty, empty);
        var one = new Chance(1);
        print("one KPI with its versions", () -> get("/kpis/" + ManyKpis.code(any(one))), empty);
        print("a page of 50", this::turnThePage, empty);
        var filters = new Chance(2);
        print(
                "a page of 50, filtered and sorted",
                () -> get("/kpis?sort=" + filters.oneOf(ORDERS) + filter(filters)),
                empty);
        var words = new Chance(3);
        print("a search by words", () -> get("/kpis?q=" + encoded(kpis.searchedFor(any(words)))), empty);
        var again = new Chance(3);
        var plain = new Chance(3);
        print(
                "the same beside its statements by plain JDBC",
                () -> get("/kpis?q=" + encoded(kpis.searchedFor(any(again)))),
                () -> sameSearch.run(kpis.searchedFor(any(plain))));
        var codes = new Chance(4);
        print(
                "a search by the beginning of a code",
                () -> get("/kpis?q=" + ManyKpis.code(any(codes)).substring(0, 7)),
                empty);
        print("the counts", () -> get("/kpis/counts"), empty);
        print("the counts of what is filtered", () -> get("/kpis/counts?" + filter(filters)), empty);
        print("the data quality report", () -> get("/data-quality"), empty);
        print("the table kpis as CSV", () -> get("/exports/kpis"), empty);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return calls.get(READER, api + path);
    }

    private int any(Chance chance) {
        return chance.between(0, kpis.count() - 1);
    }

    private static String filter(Chance chance) {
        return "&status=active&priority=%s&frequency=%s".formatted(chance.oneOf(PRIORITIES), chance.oneOf(FREQUENCIES));
    }

    /** From the first to the last and round again. */
    private void turnThePage() throws IOException, InterruptedException {
        JsonNode page = Calls.json(get("/kpis?limit=50" + nextPage));
        nextPage =
                page.hasNonNull("next") ? "&cursor=" + encoded(page.path("next").asText()) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void print(String what, Timings.Step step, Timings.Step least)
            throws IOException, InterruptedException, SQLException {
        out.println(Beside.of(step, least).line(what));
    }
}
