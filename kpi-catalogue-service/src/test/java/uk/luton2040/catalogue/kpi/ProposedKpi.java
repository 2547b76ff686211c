package uk.luton2040.catalogue.kpi;

import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import uk.luton2040.catalogue.LutonFiles;

/** A KPI of a test's own, settled and proposed beside those of the council's papers. */
record ProposedKpi(String code) {
    static ProposedKpi make() {
        LutonFiles.importAll().then().statusCode(200);
        String code = "T-" + UUID.randomUUID().toString().substring(0, 8);
        editor().contentType(ContentType.JSON)
                .body("""
                        {"code":"%s","why":"asked for by scrutiny","definition":{"title":"Trees planted","valueType":"number",
                        "unit":"trees","betterWhen":"higher","frequency":"quarterly","providers":["climate-team"],
                        "behaviour":"flow","decimals":0,"rule":{"kind":"percent","tolerance":0.10,"strict":false,
                        "illustrative":false}}}""".formatted(code))
                .post("/api/v1/kpis")
                .then()
                .statusCode(201);
        return new ProposedKpi(code);
    }

    String path() {
        return "/api/v1/kpis/" + code;
    }

    void activate() {
        step("in-consultation", "members asked").then().statusCode(200);
        step("agreed", "members agreed").then().statusCode(200);
        step("active", "data flows").then().statusCode(200);
    }

    Response step(String to, String why) {
        return transition("{\"to\":\"%s\",\"why\":\"%s\"}".formatted(to, why));
    }

    Response transition(String body) {
        return changed("/transitions", body);
    }

    Response revise(String body) {
        return changed("/versions", body);
    }

    private Response changed(String what, String body) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag())
                .body(body)
                .post(path() + what);
    }

    String tag() {
        return viewer().get(path()).header("ETag");
    }
}
