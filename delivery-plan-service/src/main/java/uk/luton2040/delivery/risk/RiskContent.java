package uk.luton2040.delivery.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.kit.http.Codes;

/**
 * What is said of a risk; its current scores are made by reviews.
 *
 * @param id with POST: by which others name it
 * @param register where it was identified; afterwards it moves by escalation alone
 * @param category a code, such as {@code financial}, for which a register may have an appetite of its own
 * @param identifiedOn today when left out
 * @param initial before any control
 * @param current with a new risk: the residual score, its first review; later it says what it is, or nothing
 * @param reviewFrequency its own; the register's when left out
 * @param nextReviewOn a day that is agreed; the frequency gives one when left out
 * @param source where it was first told of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"id":"dart-late","register":"luton-dart","title":"DART opens late","cause":"Testing takes longer than planned",
        "event":"The DART opens after the summer timetable","effect":"Passengers and income come later",
        "category":"financial","owner":{"subject":"leo.lead","name":"Leo Lead"},"initial":{"likelihood":4,"impact":4},
        "current":{"likelihood":3,"impact":4},"target":{"likelihood":2,"impact":3},
        "controls":[{"title":"Weekly test report","effectiveness":"partly-effective"}]}""")
public record RiskContent(
        @Nullable @Pattern(regexp = Codes.FORM, message = Codes.WORDS)
        String id,

        @Nullable String register,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 2000) String cause,
        @NotBlank @Size(max = 2000) String event,
        @Nullable @Size(max = 2000) String effect,

        @Nullable @Pattern(regexp = Codes.FORM, message = Codes.WORDS)
        String category,

        @Nullable @Valid NewPerson owner,
        @Nullable LocalDate identifiedOn,
        @Nullable @Valid NewScore initial,
        @Nullable @Valid NewScore current,
        @Nullable @Valid NewScore target,
        @Nullable @Size(max = 50) List<@NotNull @Valid NewControl> controls,

        @Nullable @Pattern(regexp = NewRiskRegister.FREQUENCIES, message = NewRiskRegister.FREQUENCIES_IN_WORDS)
        String reviewFrequency,

        @Nullable LocalDate nextReviewOn,
        @Nullable @Size(max = 500) String source,
        boolean illustrative) {

    /**
     * Something that keeps a risk down.
     *
     * @param title its own within the risk
     * @param effectiveness {@code not-assessed} when left out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewControl(
            @NotBlank @Size(max = 300) String title,
            @Nullable @Valid NewPerson owner,

            @Nullable
            @Pattern(
                    regexp = "effective|partly-effective|ineffective|not-assessed",
                    message = "must be effective, partly-effective, ineffective or not-assessed")
            String effectiveness,

            @Nullable @Size(max = 2000) String note) {

        public RiskState.Control state() {
            return new RiskState.Control(
                    title,
                    owner == null ? null : owner.person(),
                    Objects.requireNonNullElse(effectiveness, "not-assessed"),
                    note);
        }
    }

    RiskContent in(String itsRegister) {
        return new RiskContent(
                id,
                itsRegister,
                title,
                cause,
                event,
                effect,
                category,
                owner,
                identifiedOn,
                initial,
                current,
                target,
                controls,
                reviewFrequency,
                nextReviewOn,
                source,
                illustrative);
    }

    /** With that day where it names none. */
    RiskContent identifiedFirstOn(LocalDate day) {
        return identifiedOn == null ? kept(day) : this;
    }

    /** What is kept of it as it is: what is neither the risk's key nor made by a review. */
    RiskContent kept(LocalDate today) {
        return new RiskContent(
                null,
                null,
                title,
                cause,
                event,
                effect,
                category,
                owner,
                Objects.requireNonNullElse(identifiedOn, today),
                initial,
                null,
                target,
                Objects.requireNonNullElse(controls, List.of()),
                reviewFrequency,
                nextReviewOn,
                source,
                illustrative);
    }

    /** The same with other controls, another target and another day. */
    RiskContent with(
            @Nullable List<NewControl> newControls, @Nullable NewScore newTarget, @Nullable LocalDate newNextReviewOn) {
        return new RiskContent(
                id,
                register,
                title,
                cause,
                event,
                effect,
                category,
                owner,
                identifiedOn,
                initial,
                current,
                newTarget,
                newControls,
                reviewFrequency,
                newNextReviewOn,
                source,
                illustrative);
    }

    /** The same with this control beside the others, or in the place of the one with its title. */
    RiskContent keptDownBy(NewControl control) {
        List<NewControl> all = new ArrayList<>(Objects.requireNonNullElse(controls, List.of()));
        int place = all.stream().map(NewControl::title).toList().indexOf(control.title());
        if (place < 0) {
            all.add(control);
        } else {
            all.set(place, control);
        }
        return with(all, target, nextReviewOn);
    }

    LocalDate identified() {
        return Objects.requireNonNull(identifiedOn, "identified on a day");
    }

    /** What a search looks in. */
    String words() {
        return Stream.of(title, cause, event, effect)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    @Nullable
    Person ownerPerson() {
        return owner == null ? null : owner.person();
    }

    List<RiskState.Control> controlStates() {
        return Objects.requireNonNullElse(controls, List.<NewControl>of()).stream()
                .map(NewControl::state)
                .toList();
    }

    /** The place of a control whose title is there before it; -1 when there is none. */
    int repeatedControl() {
        Set<String> seen = new HashSet<>();
        List<NewControl> given = Objects.requireNonNullElse(controls, List.of());
        for (int i = 0; i < given.size(); i++) {
            if (!seen.add(given.get(i).title().strip().toLowerCase(Locale.UK))) {
                return i;
            }
        }
        return -1;
    }
}
