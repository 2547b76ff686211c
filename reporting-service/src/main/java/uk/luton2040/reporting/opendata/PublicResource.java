package uk.luton2040.reporting.opendata;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.tables.DataDictionary;
import uk.luton2040.reporting.view.Document;

@Path("/api/v1/public")
@PermitAll
@Tag(name = "Open data")
class PublicResource {
    private static final String KEEP = "public, max-age=60";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final OpenData open;

    PublicResource(OpenData open) {
        this.open = open;
    }

    @GET
    @Uncompressed
    @Path("boards")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The boards whose scorecards are open, and where to find them", description = """
                    Anybody, without a token, from any web page (CORS). All open data: as it was a minute ago at most, under \
                    the licence in `terms`, with a strong ETag. 429 beyond the rate of an address.""")
    @APIResponse(
            responseCode = "200",
            description = "What is open",
            content = @Content(examples = @ExampleObject(name = "one board", value = """
                                            {"terms":{"licence":"Open Government Licence v3.0","licenceUrl":"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/","attribution":"Luton 2040 performance platform"},
                                             "boards":[{"code":"health-and-wellbeing-board","name":"Health and Wellbeing Board","kind":"partnership","scorecards":[{"code":"luton-2040","title":"Luton 2040 scorecard","reportingCycle":"six-monthly","period":{"code":"FY2021-H1","label":"April to September 2021"},"href":"/api/v1/public/boards/health-and-wellbeing-board/scorecards/luton-2040","csv":"/api/v1/public/boards/health-and-wellbeing-board/scorecards/luton-2040/kpis.csv"}]}]}
                                            """)))
    public Response boards(@Context HttpHeaders asked) {
        return json(open.boards().json(), asked, "boards.csv");
    }

    @GET
    @Uncompressed
    @Path("boards.csv")
    @Produces(CSV)
    @Operation(summary = "The same as a table", description = "Anybody. `describedby` leads to what its columns mean.")
    public Response boardsTable(@Context HttpHeaders asked) {
        return csv(open.boards(), asked);
    }

    @GET
    @Uncompressed
    @Path(DataDictionary.FILE_NAME)
    @Produces(DataDictionary.MEDIA_TYPE)
    @Operation(
            summary = "What the columns of boards.csv and projects.csv mean",
            description = "Anybody. As metadata of CSV on the Web (W3C).")
    public Response dictionary(@Context HttpHeaders asked) {
        return open.boards().metadata().answer(asked, KEEP);
    }

    @GET
    @Uncompressed
    @Path("boards/{board}/scorecards/{scorecard}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A board's open scorecard in its current period", description = """
                    Anybody. What was decided to be open, is published, and tells of no few people: a value that a count \
                    below the source's threshold stands behind is not shown, nor its status and direction; `notShown` says \
                    so. Nobody's words: neither commentary nor actions, risks or names. With `charts=true` it has \
                    `sparklines`, too: of each KPI that shows a value the last eight periods, of which only what may be \
                    shown is drawn, one `svg` element by the KPI's code; its `title` and `desc` say the same in words. 404 \
                    when it is not open.""")
    public Response boardsScorecard(
            String board, String scorecard, @QueryParam("charts") boolean charts, @Context HttpHeaders asked) {
        OpenData.Shown shown = open.scorecard(board, scorecard);
        return json(charts ? shown.drawn() : shown.forms().json(), asked, scorecard + "/kpis.csv");
    }

    @GET
    @Uncompressed
    @Path("boards/{board}/scorecards/{scorecard}/kpis.csv")
    @Produces(CSV)
    @Operation(summary = "The same as a table", description = "Anybody. 404 when it is not open.")
    public Response boardsScorecardTable(String board, String scorecard, @Context HttpHeaders asked) {
        return csv(open.scorecard(board, scorecard).forms(), asked);
    }

    @GET
    @Uncompressed
    @Path("boards/{board}/scorecards/{scorecard}/" + DataDictionary.FILE_NAME)
    @Produces(DataDictionary.MEDIA_TYPE)
    @Operation(summary = "What the columns of that table mean", description = "Anybody. 404 when it is not open.")
    public Response boardsScorecardDictionary(String board, String scorecard, @Context HttpHeaders asked) {
        return open.scorecard(board, scorecard).forms().metadata().answer(asked, KEEP);
    }

    @GET
    @Uncompressed
    @Path("scorecards/{scorecard}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A scorecard, put together from all boards for which it is open",
            description = "Anybody. 404 when it is open for none.")
    public Response scorecard(String scorecard, @Context HttpHeaders asked) {
        return json(open.scorecard(scorecard).json(), asked, scorecard + "/kpis.csv");
    }

    @GET
    @Uncompressed
    @Path("scorecards/{scorecard}/kpis.csv")
    @Produces(CSV)
    @Operation(summary = "The same as a table", description = "Anybody. 404 when it is open for none.")
    public Response scorecardTable(String scorecard, @Context HttpHeaders asked) {
        return csv(open.scorecard(scorecard), asked);
    }

    @GET
    @Uncompressed
    @Path("scorecards/{scorecard}/" + DataDictionary.FILE_NAME)
    @Produces(DataDictionary.MEDIA_TYPE)
    @Operation(summary = "What the columns of that table mean", description = "Anybody. 404 when it is open for none.")
    public Response scorecardDictionary(String scorecard, @Context HttpHeaders asked) {
        return open.scorecard(scorecard).metadata().answer(asked, KEEP);
    }

    @GET
    @Uncompressed
    @Path("kpis/{code}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What was published of one open KPI, period by period",
            description = "Anybody. Small numbers are not shown, as on scorecards; where a part of the whole could be"
                    + " inferred from the others, no part is. 404 when it is on no open scorecard, or not open itself.")
    public Response history(String code, @Context HttpHeaders asked) {
        return json(open.history(code).json(), asked, "history.csv");
    }

    @GET
    @Uncompressed
    @Path("kpis/{code}/history.csv")
    @Produces(CSV)
    @Operation(summary = "The same as a table", description = "Anybody. 404 when it is not open.")
    public Response historyTable(String code, @Context HttpHeaders asked) {
        return csv(open.history(code), asked);
    }

    @GET
    @Uncompressed
    @Path("kpis/{code}/" + DataDictionary.FILE_NAME)
    @Produces(DataDictionary.MEDIA_TYPE)
    @Operation(summary = "What the columns of that table mean", description = "Anybody. 404 when it is not open.")
    public Response historyDictionary(String code, @Context HttpHeaders asked) {
        return open.history(code).metadata().answer(asked, KEEP);
    }

    @GET
    @Uncompressed
    @Path("projects")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The projects of the open boards' priorities",
            description = "Anybody. Neither people nor money; milestones in the source's own words.")
    public Response projects(@Context HttpHeaders asked) {
        return json(open.projects().json(), asked, "projects.csv");
    }

    @GET
    @Uncompressed
    @Path("projects.csv")
    @Produces(CSV)
    @Operation(summary = "The same as a table, a row a milestone", description = "Anybody.")
    public Response projectsTable(@Context HttpHeaders asked) {
        return csv(open.projects(), asked);
    }

    private static Response json(Document document, HttpHeaders asked, String table) {
        return linked(document, asked, "<%s>; rel=\"alternate\"; type=\"text/csv\"".formatted(table));
    }

    private static Response csv(OpenData.Forms forms, HttpHeaders asked) {
        return linked(
                forms.csv(),
                asked,
                "<%s>; rel=\"describedby\"; type=\"%s\""
                        .formatted(DataDictionary.FILE_NAME, DataDictionary.MEDIA_TYPE));
    }

    private static Response linked(Document document, HttpHeaders asked, String link) {
        return Response.fromResponse(document.answer(asked, KEEP))
                .header(HttpHeaders.LINK, link)
                .build();
    }
}
