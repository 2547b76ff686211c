package uk.luton2040.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.reporting.journal.Journal;

/** Packs as the caller may read them. */
@ApplicationScoped
class Shelf {
    private static final CacheControl REVALIDATE = CacheControl.valueOf("private, no-cache");

    /** As many as a page lists; a board receives a handful a year. */
    private static final int MOST = 200;

    /** In months. */
    private static final int SOON = 6;

    private final Packs packs;
    private final Drafts drafts;
    private final Issues issues;
    private final Making making;
    private final Writing writing;
    private final Rewriting rewriting;
    private final PackRedactions redactions;
    private final Since since;
    private final Journal journal;
    private final PackAccess access;
    private final Clock clock;

    Shelf(
            Packs packs,
            Drafts drafts,
            Issues issues,
            Making making,
            Writing writing,
            Rewriting rewriting,
            PackRedactions redactions,
            Since since,
            Journal journal,
            PackAccess access,
            Clock clock) {
        this.packs = packs;
        this.drafts = drafts;
        this.issues = issues;
        this.making = making;
        this.writing = writing;
        this.rewriting = rewriting;
        this.redactions = redactions;
        this.since = since;
        this.journal = journal;
        this.access = access;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when there is no such pack, or it is not the caller's to see */
    Standing standing(String id) {
        Optional<Draft> draft = packs.draft(id, access);
        if (draft.isPresent()) {
            return standing(draft.get());
        }
        Issues.Issued issued = packs.requireIssued(id, access);
        rewriting.complete(id);
        return Standing.of(
                issued,
                issues.files(id),
                issues.supersededBy(id).orElse(null),
                since.revised(issued),
                redactions.of(id));
    }

    private Standing standing(Draft draft) {
        return Standing.of(
                draft,
                Hindrance.ofIssuing(
                        draft,
                        Clearances.of(drafts.steps(draft.id()), draft.hash()),
                        draft.contents().points(draft.words().answers()),
                        making.meeting(draft.meeting().code()).orElse(null),
                        clock.instant()));
    }

    /** A pack with all that a person needs to read it and to work on it. */
    PackPage page(String id) {
        Standing standing = standing(id);
        List<Step> steps = drafts.steps(id);
        Optional<Draft> draft = packs.draft(id, access);
        if (draft.isPresent()) {
            Draft known = draft.get();
            return PackPage.of(
                    known,
                    packs.pack(known),
                    standing,
                    steps,
                    comparable(id, known.meeting().board(), known.scorecard(), known.kind()));
        }
        Issues.Issued issued = packs.requireIssued(id, access);
        return PackPage.of(
                issued,
                making.meeting(issued.meeting()).orElse(null),
                standing,
                steps,
                comparable(id, issued.board(), issued.scorecard(), issued.kind()));
    }

    private List<PackSummary> comparable(String id, String board, String scorecard, Kind kind) {
        PackFilter filter = new PackFilter();
        filter.board = board;
        filter.scorecard = scorecard;
        filter.kind = kind.code();
        filter.state = Pack.ISSUED;
        return list(filter).stream().filter(pack -> !pack.id().equals(id)).toList();
    }

    /** The newest. */
    List<PackSummary> list(PackFilter filter) {
        return issues.page(filter, access.seesDrafts(), access.boards(), "", MOST);
    }

    /** The meetings that are not over, the nearest first, and how far their packs are. */
    List<MeetingView> meetings(LocalDate today) {
        return planned()
                .filter(meeting ->
                        !meeting.date().isBefore(today) && meeting.date().isBefore(today.plusMonths(SOON)))
                .map(this::meeting)
                .toList();
    }

    /** @param page from 1 */
    Held held(LocalDate today, int page) {
        List<MeetingState> looked = planned()
                .filter(meeting -> meeting.date().isBefore(today))
                .sorted(Comparator.comparing(MeetingState::date)
                        .thenComparing(MeetingState::code)
                        .reversed())
                .skip((page - 1L) * Held.MOST)
                .limit(Held.MOST + 1L)
                .toList();
        return new Held(
                page,
                looked.stream()
                        .limit(Held.MOST)
                        .map(this::meeting)
                        .filter(MeetingView::isOpen)
                        .toList(),
                looked.size() > Held.MOST);
    }

    private Stream<MeetingState> planned() {
        return journal.now(Set.of()).meetings().stream()
                .filter(meeting -> access.seesIssued(meeting.board()))
                .filter(meeting -> meeting.status().equals("planned"));
    }

    MeetingView meeting(MeetingState meeting) {
        return new MeetingView(
                meeting,
                meeting.scorecards().stream()
                        .map(scorecard -> ofMeeting(meeting, scorecard))
                        .toList());
    }

    private MeetingView.OfPack ofMeeting(MeetingState meeting, String scorecard) {
        Optional<Issues.Issued> issued = issues.of(meeting.code(), scorecard, Kind.SCORECARD);
        Optional<Draft> draft = drafts.of(meeting.code(), scorecard, Kind.SCORECARD);
        return issued.map(pack -> MeetingView.issued(pack, meeting))
                .or(() -> draft.map(found ->
                        MeetingView.draft(scorecard, draft.filter(seen -> access.seesDrafts()), meeting, clock)))
                .orElseGet(() -> MeetingView.awaited(scorecard, meeting, clock));
    }

    /** Of the boards whose packs the caller sees, by their codes. */
    Map<String, String> boards() {
        Map<String, String> names = new LinkedHashMap<>();
        journal.now(Set.of()).boards().values().stream()
                .filter(board -> access.seesIssued(board.code()))
                .sorted(Comparator.comparing(BoardState::name))
                .forEach(board -> names.put(board.code(), board.name()));
        return names;
    }

    /** The titles of what is reported, by their codes. */
    Map<String, String> scorecards() {
        Map<String, String> titles = new LinkedHashMap<>();
        journal.now(Set.of()).scorecards().forEach(scorecard -> titles.put(scorecard.code(), scorecard.title()));
        return titles;
    }

    /** Oldest first. */
    List<Step> steps(String id) {
        if (packs.draft(id, access).isEmpty() && packs.issued(id, access).isEmpty()) {
            throw ProblemException.notFound("pack", id);
        }
        return drafts.steps(id);
    }

    /** The bytes of one format: those stored at its issue, or of a draft as it is now; 304 to who has them. */
    Response.ResponseBuilder file(String id, String format, Request request) {
        Issues.PackFile file;
        EntityTag tag;
        Optional<Draft> draft = packs.draft(id, access);
        if (draft.isPresent()) {
            file = writing.file(packs.pack(draft.get()), format)
                    .orElseThrow(() -> ProblemException.notFound("format", format));
            tag = tag(draft.get(), format);
        } else {
            Issues.Issued issued = packs.issued(id, access).orElseThrow(() -> ProblemException.notFound("pack", id));
            rewriting.complete(issued.id());
            file = issues.file(id, format).orElseThrow(() -> ProblemException.notFound("format", format));
            tag = new EntityTag(file.sha256());
        }
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        return (notModified != null
                        ? notModified
                        : Response.ok(file.bytes(), file.mediaType())
                                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(id, format)))
                .tag(tag)
                .cacheControl(REVALIDATE);
    }

    private static EntityTag tag(Draft draft, String format) {
        String revision = Long.toString(draft.revision());
        return new EntityTag(format.equals(Writing.JSON) ? revision : revision + "-" + format);
    }

    /** What people read is shown where they are, what they work on is saved. */
    private static String disposition(String id, String format) {
        boolean isShown = format.equals(Writing.JSON) || format.equals("html") || format.equals("pdf");
        return "%s; filename=\"%s.%s\"".formatted(isShown ? "inline" : "attachment", id, format);
    }

    /**
     * What moved from the second to the first, and why.
     *
     * @throws ProblemException 422 when they cannot be compared
     */
    Changes changes(String later, String earlier) {
        Known is = known(later);
        Known was = known(earlier);
        boolean isComparable =
                is.board().equals(was.board()) && is.scorecard().equals(was.scorecard()) && is.kind() == was.kind();
        if (!isComparable) {
            throw ProblemException.invalid(
                    "", "not-comparable", "Two packs of one board, one scorecard and one kind can be compared.");
        }
        if (is.contents().asAt().isBefore(was.contents().asAt())) {
            throw ProblemException.invalid(
                    "",
                    "earlier",
                    "%s shows an earlier moment than %s: ask the other way round.".formatted(later, earlier));
        }
        return Changes.between(
                Changes.Side.of(earlier, was.contents()),
                was.contents(),
                Changes.Side.of(later, is.contents()),
                is.contents());
    }

    private record Known(String board, String scorecard, Kind kind, Contents contents) {}

    private Known known(String id) {
        Optional<Known> draft = packs.draft(id, access)
                .map(found -> new Known(found.meeting().board(), found.scorecard(), found.kind(), found.contents()));
        return draft.or(() -> packs.issued(id, access)
                        .map(found -> new Known(found.board(), found.scorecard(), found.kind(), found.contents())))
                .orElseThrow(() -> ProblemException.notFound("pack", id));
    }
}
