package uk.luton2040.catalogue.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.board.Boards;
import uk.luton2040.catalogue.kpi.DefinitionCheck;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.kpi.Kpis;
import uk.luton2040.catalogue.meeting.Meetings;
import uk.luton2040.catalogue.organisation.Organisations;
import uk.luton2040.catalogue.plan.Plans;
import uk.luton2040.catalogue.scorecard.Scorecards;
import uk.luton2040.contracts.Event;
import uk.luton2040.kit.aggregate.Changes;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.tables.ImportReport;
import uk.luton2040.kit.tables.Table;
import uk.luton2040.kit.tables.TableImport;

/** Takes tables into the catalogue, all or nothing. */
@ApplicationScoped
class CatalogueImport {
    private final Plans plans;
    private final Organisations organisations;
    private final Boards boards;
    private final Scorecards scorecards;
    private final Kpis kpis;
    private final Meetings meetings;
    private final DefinitionCheck check;
    private final Outbox outbox;
    private final int kpisAtOnce;

    CatalogueImport(
            Plans plans,
            Organisations organisations,
            Boards boards,
            Scorecards scorecards,
            Kpis kpis,
            Meetings meetings,
            DefinitionCheck check,
            Outbox outbox,
            @ConfigProperty(name = "luton2040.imports.kpis-at-once") int kpisAtOnce) {
        this.plans = plans;
        this.organisations = organisations;
        this.boards = boards;
        this.scorecards = scorecards;
        this.kpis = kpis;
        this.meetings = meetings;
        this.check = check;
        this.outbox = outbox;
        this.kpisAtOnce = kpisAtOnce;
    }

    /** @throws ProblemException naming every refused row; nothing is kept then */
    ImportReport take(TableImport files, Optional<String> defaultPlan, @Nullable LocalDate effectiveFrom, Edit edit) {
        Draft draft = draft(defaultPlan, edit.today());
        List<String> waiting = draft.waitingForProviders();
        fixedTables().forEach(table -> files.take(table, draft));
        lineTables(draft).forEach(table -> files.take(table, draft));
        ScorecardTables.replaceLines(draft);
        ScorecardTables.listByOrigin(draft);
        boardsOwnTables().forEach(table -> files.take(table, draft));
        files.refuse();
        draft.provide(waiting);
        draft.succeed();
        int events = reviseKpis(draft, files.dryRun(), effectiveFrom, edit);
        List<Event<?>> others = draft.changes().finish(edit.change("imported"));
        if (files.dryRun()) {
            // Else the edits of what was already there would be flushed.
            kpis.getEntityManager().clear();
        } else {
            keep(draft);
            outbox.addAll(others);
        }
        return files.report(events + others.size());
    }

    /** Some at a time: with all their versions, all together would be more than there is room for. */
    private int reviseKpis(Draft draft, boolean dryRun, @Nullable LocalDate effectiveFrom, Edit edit) {
        int events = 0;
        while (true) {
            List<Kpi> some = draft.takeKpis(kpisAtOnce);
            if (some.isEmpty()) {
                return events;
            }
            draft.revise(some, effectiveFrom, edit);
            List<Event<?>> told = draft.changes().finish(some, edit.change("imported"));
            if (!dryRun) {
                kpis.persist(some);
                kpis.flush();
                outbox.addAll(told);
            }
            some.forEach(kpis.getEntityManager()::detach);
            events += told.size();
        }
    }

    static List<Table<Draft>> tables(Draft draft) {
        return Stream.of(fixedTables(), lineTables(draft), boardsOwnTables())
                .flatMap(List::stream)
                .toList();
    }

    /** In the order in which rows refer to one another. */
    private static List<Table<Draft>> fixedTables() {
        return List.of(
                new PlanTables.Plans(),
                new PlanTables.Priorities(),
                new PlanTables.Outcomes(),
                new BoardTables.Organisations(),
                new BoardTables.Boards(),
                new BoardTables.BoardPriorities(),
                new ScorecardTables.Scorecards(),
                new VersionTable(),
                new KpiTables.Kpis(),
                new KpiTables.Definitions(),
                new DetailTable(),
                new TransitionTable(),
                new QuestionTable(),
                new FigureTable("figures", false),
                new FigureTable("illustrative-figures", true));
    }

    /** After the lines: a board pins what a scorecard lists. */
    private static List<Table<Draft>> boardsOwnTables() {
        return List.of(new BoardTables.BoardPins(), new MeetingTables.Meetings());
    }

    private static List<Table<Draft>> lineTables(Draft draft) {
        return draft.scorecards().values().stream()
                .flatMap(scorecard -> ScorecardTables.Lines.of(scorecard).stream())
                .<Table<Draft>>map(Function.identity())
                .toList();
    }

    Draft draft(Optional<String> defaultPlan, LocalDate today) {
        return new Draft(
                new LinkedHashMap<>(Draft.byId(plans.inOrder())),
                new LinkedHashMap<>(Draft.byId(organisations.inOrder())),
                new LinkedHashMap<>(Draft.byId(boards.inOrder())),
                new LinkedHashMap<>(Draft.byId(scorecards.inOrder())),
                new LinkedHashMap<>(Draft.byId(kpis.inOrder())),
                new LinkedHashMap<>(Draft.byId(meetings.inOrder())),
                defaultPlan,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new GivenHistory(),
                check,
                today,
                new Changes());
    }

    private void keep(Draft draft) {
        plans.persist(draft.plans().values());
        organisations.persist(draft.organisations().values());
        boards.persist(draft.boards().values());
        scorecards.persist(draft.scorecards().values());
        // Updates before inserts: a meeting may take the day of one cancelled in the same file.
        kpis.flush();
        meetings.persist(draft.meetings().values());
        meetings.flush();
    }
}
