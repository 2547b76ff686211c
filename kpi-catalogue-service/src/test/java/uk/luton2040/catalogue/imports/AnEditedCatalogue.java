package uk.luton2040.catalogue.imports;

import static uk.luton2040.catalogue.LutonFiles.FOLDER;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.restassured.http.ContentType;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.LutonFiles;

/** The Luton catalogue, and on top of it at least one of everything that can be kept through the API. */
final class AnEditedCatalogue {
    /** Of Luton's own KPIs. */
    static final Set<String> EDITED = Set.of("ECO-01", "ECO-17", "DIS-02", "CAR-01");

    private AnEditedCatalogue() {}

    static void make() {
        LutonFiles.importAll().then().statusCode(200);
        editor().multiPart("definitions", FOLDER.resolve("definitions.csv").toFile(), "text/csv")
                .multiPart(
                        "illustrative-figures",
                        FOLDER.resolve("illustrative-figures.csv").toFile(),
                        "text/csv")
                .post("/api/v1/imports")
                .then()
                .statusCode(200);
        plansAndBoards();
        definitions();
        lives();
        figures();
        questions();
    }

    private static void plansAndBoards() {
        put("plans/t-2011", """
                {"title":"Plan of 2011; \\"the old one\\"","kind":"corporate plan","from":2011,"to":2015,
                "priorities":[{"code":"t-safe","shortTitle":"=Safe","title":"A safe town","kind":"theme"},
                              {"code":"t-clean","shortTitle":"Clean","title":"A clean town","kind":"theme"}],
                "outcomes":[{"code":"t-less-crime","priority":"t-safe","title":"Less crime"}]}""");
        put("plans/corporate-plan-2021-23", """
                {"title":"Corporate Plan","kind":"corporate plan","from":2021,"to":2023,"follows":"t-2011",
                "priorities":[],"outcomes":[]}""");
        put("boards/t-first", """
                {"name":"+First","kind":"delivery","receives":[{"scorecard":"luton-2040","cycle":"annual"},
                {"scorecard":"corporate","cycle":"monthly"}],
                "sights":[{"priority":"t-safe","outcome":"t-less-crime","role":"lead"}]}""");
        put("boards/t-second", """
                {"name":"Second","kind":"delivery","remit":"@remit","receives":[],"sights":[]}""");
        put("boards/t-first", """
                {"name":"+First","kind":"delivery","linkedTo":"t-second","link":"reports",
                "receives":[{"scorecard":"luton-2040","cycle":"annual"},{"scorecard":"corporate","cycle":"monthly"}],
                "sights":[{"priority":"t-safe","outcome":"t-less-crime","role":"lead"},
                          {"priority":"economy","role":"shared"}],
                "pins":[{"scorecard":"luton-2040","kpis":["ECO-17","DIS-02"],"why":"=asked; by members"}]}""");
        put("meetings/t-half-year", """
                {"board":"t-first","date":"2021-11-18","title":"+Half-year; meeting","scorecards":["luton-2040"]}""");
        put("meetings/t-called-off", """
                {"board":"t-first","date":"2021-12-16","publication":"2021-12-06","status":"cancelled",
                "note":"-no quorum"}""");
    }

    private static void definitions() {
        propose("T-DERIVED", "{\"title\":\"To be derived\",\"decimals\":1,\"calendar\":\"academic\"}");
        propose("T-TREES", """
                {"title":"=Trees \\"planted\\"\\nand alive","valueType":"number","unit":"trees","betterWhen":"higher",
                "priority":"economy","alsoServes":["t-safe","t-less-crime"],"frequency":"quarterly",
                "reportingFrequency":"annual","providers":["climate-team"],"behaviour":"flow","decimals":0,
                "notes":"\\tindented\\r\\n-dashed; semicolon","openQuestion":"@whom?",
                "categories":["north; and east"," south","w\\\\est","=a"],"overParts":"sum","overTime":"sum",
                "deadBand":0.50,"rule":{"kind":"percent","tolerance":0.10,"strict":true,"illustrative":true},
                "surveyMethod":"+1 panel","denominator":"population, 2020","publicationLagDays":45,
                "releaseDates":["2021-10-29","2022-01-31"],"dueRule":"-20 days","smallNumbers":{"threshold":10,"rounding":5},
                "accountableDirector":"Director; of Place","portfolioHolder":"'=quoted",
                "outsideCodes":[{"framework":"a=b;c\\\\","code":"1=2"},{"framework":"lg-inform","code":"\\\\3042"}]}""");
        propose("T-SOUND", """
                {"title":"Sound and only proposed","provider":"Housing","providers":["climate-team","asc"],
                "frequency":"monthly","aspirational":true}""");
        propose("T-NOBODY", "{\"title\":\"Nobody yet\",\"provider\":\"Housing\",\"providers\":[]}");
        revise("T-TREES", "2022-04-01", "{\"rule\":{\"tolerance\":0.05}}");
        revise("T-TREES", "2022-04-01", "{\"rule\":{\"tolerance\":0.050}}");
        revise("T-TREES", "2999-04-01", "{\"title\":\"Trees alive\",\"decimals\":1}");
        revise(
                "T-SOUND",
                "2022-04-01",
                "{\"trajectory\":{\"kind\":\"linear\",\"from\":\"FY2020\",\"until\":\"FY2024\",\"baseline\":-10.50,"
                        + "\"target\":20,\"source\":\"=Executive; item 7\",\"illustrative\":true}}");
        revise(
                "T-NOBODY",
                null,
                "{\"trajectory\":{\"kind\":\"compounding-reduction\",\"from\":\"FY2020\",\"until\":\"FY2024\",\"rate\":0.09,"
                        + "\"source\":\"plan\",\"illustrative\":false}}");
        revise("T-TREES", "2999-10-01", "{\"portfolioHolder\":null}");
        revise("T-TREES", null, "{\"rule\":{\"tolerance\":0.06}}");
        revise("T-DERIVED", null, "{\"formula\":{\"kind\":\"ratio\",\"operands\":[\"T-TREES\",\"T-SOUND\"]}}");
        revise(
                "ECO-17",
                "2023-04-01",
                "{\"formula\":{\"kind\":\"index-to-baseline\",\"operands\":[\"T-TREES\"],"
                        + "\"basePeriod\":\"FY2019\"}}");
        revise("DIS-02", null, "{\"rule\":{\"kind\":\"trend-only\",\"tolerance\":null}}");
    }

    private static void lives() {
        for (String code : new String[] {"T-A", "T-B", "T-C", "T-D"}) {
            propose(code, "{\"title\":\"%s\"}".formatted(code));
        }
        step("T-TREES", "in-consultation", null);
        step("T-TREES", "agreed", null);
        step("T-TREES", "active", null);
        step("T-B", "retired", "\"inFavourOf\":[\"T-TREES\"]");
        step("T-A", "retired", "\"inFavourOf\":[\"T-TREES\"]");
        step("T-A", "proposed", null);
        step("T-C", "retired", "\"inFavourOf\":[\"T-D\",\"T-A\"],\"on\":\"2022-04-01\"");
        step("ECO-01", "retired", "\"on\":\"2999-04-01\"");
        step("CAR-01", "retired", "\"on\":\"2999-04-01\",\"inFavourOf\":[\"T-D\"]");
    }

    private static void figures() {
        figure("T-TREES/targets/FY2022?category=north; and east", "\"value\":70.50,\"illustrative\":true");
        figure("T-TREES/targets/every-year", "\"value\":15,\"illustrative\":true");
        figure("T-TREES/targets/FY2023", "\"value\":-0.5");
        figure("T-TREES/baselines/FY2019", "\"low\":10,\"high\":20.0,\"illustrative\":true");
        figure("T-TREES/baselines/2020-03-31", "\"value\":1000");
        figure("T-TREES/benchmarks/FY2020?category==England", "\"low\":-3,\"high\":-1");
        figure("T-TREES/targets/FY2024", "\"value\":1");
        editor().header("If-Match", tag("kpis/T-TREES"))
                .delete("/api/v1/kpis/T-TREES/targets/FY2024?why=mistake")
                .then()
                .statusCode(200);
        figure("ECO-17/targets/FY2023", "\"value\":71");
    }

    private static void questions() {
        ask("T-TREES", "=Do replacements count?");
        ask("T-TREES", "Who\\nplants; them?");
        ask("T-A", "Why?");
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag("kpis/T-TREES"))
                .body("{\"text\":\"-No.\"}")
                .put("/api/v1/kpis/T-TREES/questions/1/answer")
                .then()
                .statusCode(200);
    }

    static String tag(String path) {
        String tag = viewer().get("/api/v1/" + path).header("ETag");
        return tag == null ? "\"0\"" : tag;
    }

    private static void put(String path, String body) {
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag(path))
                .body(body)
                .put("/api/v1/" + path)
                .then()
                .statusCode(200);
    }

    private static void propose(String code, String definition) {
        editor().contentType(ContentType.JSON)
                .body("{\"code\":\"%s\",\"why\":\"=asked for\",\"definition\":%s}".formatted(code, definition))
                .post("/api/v1/kpis")
                .then()
                .statusCode(201);
    }

    private static void revise(String code, @Nullable String from, String changes) {
        String since = from == null ? "" : "\"effectiveFrom\":\"%s\",".formatted(from);
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag("kpis/" + code))
                .body("{%s\"why\":\"review; of all\",\"changes\":%s}".formatted(since, changes))
                .post("/api/v1/kpis/" + code + "/versions")
                .then()
                .statusCode(200);
    }

    private static void step(String code, String to, @Nullable String more) {
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag("kpis/" + code))
                .body("{\"to\":\"%s\",\"why\":\"+decided\"%s}".formatted(to, more == null ? "" : "," + more))
                .post("/api/v1/kpis/" + code + "/transitions")
                .then()
                .statusCode(200);
    }

    private static void figure(String path, String value) {
        String code = path.substring(0, path.indexOf('/'));
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag("kpis/" + code))
                .body("{%s,\"rationale\":\"@why; this\",\"source\":\"=Executive\"}".formatted(value))
                .put("/api/v1/kpis/" + path)
                .then()
                .statusCode(200);
    }

    private static void ask(String code, String text) {
        editor().contentType(ContentType.JSON)
                .body("{\"text\":\"%s\"}".formatted(text))
                .post("/api/v1/kpis/" + code + "/questions")
                .then()
                .statusCode(201);
    }
}
