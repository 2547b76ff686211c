package uk.luton2040.reporting.pack;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.kit.http.MergePatch;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.period.Period;

/**
 * The work on a pack, from its assembly to its issue, whoever asks for it: a program or a person on a page. {@code asRead}
 * is asked whether the draft is still the one that was read, and throws when it is not.
 */
@ApplicationScoped
@Transactional
class Drafting {
    private final Packs packs;
    private final Drafts drafts;
    private final Issues issues;
    private final Making making;
    private final Assembly assembly;
    private final Issuing issuing;
    private final PackAccess access;
    private final MergePatch patches;
    private final Clock clock;

    Drafting(
            Packs packs,
            Drafts drafts,
            Issues issues,
            Making making,
            Assembly assembly,
            Issuing issuing,
            PackAccess access,
            MergePatch patches,
            Clock clock) {
        this.packs = packs;
        this.drafts = drafts;
        this.issues = issues;
        this.making = making;
        this.assembly = assembly;
        this.issuing = issuing;
        this.access = access;
        this.patches = patches;
        this.clock = clock;
    }

    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    Draft assemble(@Valid NewPack wanted) {
        MeetingState meeting = making.meeting(wanted.meeting())
                .orElseThrow(() -> ProblemException.invalid(
                        "/meeting", "unknown", "There is no meeting '%s'.".formatted(wanted.meeting())));
        check(wanted, meeting);
        Made made = making.make(meeting, wanted.scorecard(), wanted.kindOf(), period(wanted.period()));
        Draft draft = Draft.first(wanted.kindOf(), wanted.scorecard(), made, access.name());
        if (!assembly.add(draft, access.name(), null)) {
            throw Refused.step("drafted-already", "%s is being worked on.".formatted(draft.id()));
        }
        return draft;
    }

    private void check(NewPack wanted, MeetingState meeting) {
        if (!meeting.scorecards().contains(wanted.scorecard())) {
            throw ProblemException.invalid(
                    "/scorecard",
                    "not-received",
                    "%s receives %s.".formatted(meeting.code(), String.join(", ", meeting.scorecards())));
        }
        if (meeting.status().equals("cancelled")) {
            throw Refused.step("meeting-cancelled", "%s is cancelled.".formatted(meeting.code()));
        }
        issues.of(meeting.code(), wanted.scorecard(), wanted.kindOf()).ifPresent(issued -> {
            throw Refused.step(
                    "issued-already",
                    "%s was issued; what has to change goes into a new issue of it.".formatted(issued.id()));
        });
    }

    private static @Nullable Period period(@Nullable String code) {
        try {
            return code == null ? null : Period.parse(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("/period", "not-a-period", String.valueOf(e.getMessage()));
        }
    }

    /** @param patch a merge patch of {@link Words} */
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    Draft edit(String id, LongConsumer asRead, JsonNode patch) {
        Draft draft = draft(id, asRead);
        Words words = patches.apply(draft.words(), patch, Words.class);
        Map<String, Point> points =
                draft.contents().points(Map.of()).stream().collect(Collectors.toMap(Point::key, point -> point));
        words.answers().keySet().stream()
                .filter(key -> !points.containsKey(key))
                .filter(key -> !draft.words().answers().containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw ProblemException.invalid(
                            "/answers/" + key.replace("~", "~0").replace("/", "~1"),
                            "no-such-point",
                            "The figures raise no point '%s'.".formatted(key));
                });
        if (words.equals(draft.words())) {
            return draft;
        }
        Draft edited = draft.edited(words, access.name());
        drafts.replace(edited);
        drafts.note(id, edited.step(Step.EDITED, access.name(), null, what(draft.words(), words), clock.instant()));
        return edited;
    }

    private static String what(Words before, Words after) {
        return Stream.of(
                        Objects.equals(before.highlights(), after.highlights()) ? "" : "highlights",
                        Objects.equals(before.challenges(), after.challenges()) ? "" : "challenges",
                        Objects.equals(before.covering(), after.covering()) ? "" : "covering text",
                        before.answers().equals(after.answers()) ? "" : "answers")
                .filter(what -> !what.isEmpty())
                .collect(Collectors.joining(", "));
    }

    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    Draft refresh(String id, LongConsumer asRead, @Valid NewRefresh wanted) {
        Draft draft = draft(id, asRead);
        Contents contents = draft.contents();
        if (wanted.asAt() != null && !wanted.asAt().isAfter(contents.asAt())) {
            throw ProblemException.invalid(
                    "/asAt", "not-later", "It shows what was known at %s already.".formatted(contents.asAt()));
        }
        MeetingState meeting = making.meeting(draft.meeting().code()).orElse(draft.meeting());
        Period period = Period.parse(contents.period().code());
        Made made = making.make(meeting, draft.scorecard(), draft.kind(), period, wanted.asAt());
        return assembly.refresh(draft, made, access.name(), wanted.why());
    }

    @RolesAllowed({Roles.DIRECTOR, Roles.LEADERSHIP})
    Draft clear(String id, LongConsumer asRead, @Valid NewClearance given) {
        Draft draft = draft(id, asRead);
        String role = access.clearingRole(given.role());
        Instant now = clock.instant();
        Refused.because(Hindrance.ofClearing(draft, points(draft), meetingOf(draft), now));
        if (draft.hands().contains(access.name())) {
            throw Refused.step("own-work", "You have worked on it; two others clear it.");
        }
        Clearances.of(drafts.steps(draft.id()), draft.hash()).checkNext(role, access.name());
        return step(draft, Step.CLEARED, role, given.note(), now);
    }

    @RolesAllowed({Roles.DIRECTOR, Roles.LEADERSHIP})
    Draft sendBack(String id, LongConsumer asRead, @Valid Because reason) {
        return step(draft(id, asRead), Step.SENT_BACK, access.roles(), reason.why(), clock.instant());
    }

    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    Issues.Issued issue(String id, LongConsumer asRead) {
        Draft draft = draft(id, asRead);
        Instant now = clock.instant();
        List<Step> steps = drafts.steps(id);
        Refused.because(
                Hindrance.ofIssuing(draft, Clearances.of(steps, draft.hash()), points(draft), meetingOf(draft), now));
        return issuing.issue(draft, steps, access.name(), now);
    }

    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    Draft newIssue(String id, @Valid Because reason) {
        Issues.Issued issued = packs.requireIssued(id, access);
        issues.supersededBy(id).ifPresent(newer -> {
            throw Refused.step("superseded", "%s replaced it already.".formatted(newer));
        });
        MeetingState meeting = making.meeting(issued.meeting())
                .orElseThrow(() -> ProblemException.notFound("meeting", issued.meeting()));
        Made made =
                making.make(meeting, issued.scorecard(), issued.kind(), Period.parse(issued.period()), (Instant) null);
        Draft draft = Draft.next(issued, reason.why(), made, access.name());
        if (!assembly.add(draft, access.name(), reason.why())) {
            throw Refused.step("drafted-already", "%s is being worked on.".formatted(draft.id()));
        }
        return draft;
    }

    private Draft draft(String id, LongConsumer asRead) {
        Draft draft = packs.draft(id);
        asRead.accept(draft.revision());
        return draft;
    }

    private Draft step(Draft draft, String what, String role, @Nullable String why, Instant now) {
        Draft stepped = draft.stepped();
        drafts.replace(stepped);
        drafts.note(draft.id(), stepped.step(what, access.name(), role, why, now));
        return stepped;
    }

    private @Nullable MeetingState meetingOf(Draft draft) {
        return making.meeting(draft.meeting().code()).orElse(null);
    }

    private static List<Point> points(Draft draft) {
        return draft.contents().points(draft.words().answers());
    }
}
