package uk.luton2040.catalogue.quality;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.board.Boards;
import uk.luton2040.catalogue.kpi.Kpis;
import uk.luton2040.catalogue.organisation.Organisations;
import uk.luton2040.catalogue.plan.Plans;
import uk.luton2040.catalogue.scorecard.Scorecards;

@Path("/api/v1/data-quality")
@Authenticated
@Tag(name = "Data quality")
class QualityResource {
    private final Plans plans;
    private final Organisations organisations;
    private final Boards boards;
    private final Scorecards scorecards;
    private final Kpis kpis;

    QualityResource(Plans plans, Organisations organisations, Boards boards, Scorecards scorecards, Kpis kpis) {
        this.plans = plans;
        this.organisations = organisations;
        this.boards = boards;
        this.scorecards = scorecards;
        this.kpis = kpis;
    }

    /** @param counts of the findings told, by code */
    record Report(Map<String, Long> counts, List<Finding> findings) {}

    @GET
    @Transactional
    @Operation(summary = "What the catalogue lacks, contradicts or doubts", description = """
                    Any signed-in caller. `weight` is `blocks` for what keeps a KPI from being active, `gap` for what leaves a
                    board without an answer, `doubt` for what may be right. `code`, `weight`, `kind` and `subject` narrow the
                    list.""")
    public Report report(
            @QueryParam("code") @Nullable String code,
            @QueryParam("weight") @Nullable String weight,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("subject") @Nullable String subject) {
        Contents contents = contents();
        List<Finding> findings = Stream.of(
                        new KpiFindings(contents).all(),
                        new StructureFindings(contents).all(),
                        new Doubles(contents).all())
                .flatMap(Function.identity())
                .filter(finding -> code == null || code.equals(finding.code()))
                .filter(finding -> weight == null || weight.equals(finding.weight()))
                .filter(finding -> kind == null || kind.equals(finding.kind()))
                .filter(finding -> subject == null || subject.equals(finding.subject()))
                .toList();
        Map<String, Long> counts =
                new TreeMap<>(findings.stream().collect(Collectors.groupingBy(Finding::code, Collectors.counting())));
        return new Report(counts, findings);
    }

    /** The KPIs last: before any other question, each of them would be asked whether it was changed. */
    private Contents contents() {
        return Contents.of(
                plans.inOrder(), organisations.inOrder(), boards.inOrder(), scorecards.inOrder(), kpis.toReadInOrder());
    }
}
