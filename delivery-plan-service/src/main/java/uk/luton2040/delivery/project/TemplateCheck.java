package uk.luton2040.delivery.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.measures.Coded;

/**
 * Whether a template can be kept: its fields in their bounds, its words known, what it names there. Priorities, outcomes
 * and KPIs are kept as given: the catalogue that knows them may arrive later.
 */
public final class TemplateCheck {
    private static final int MOST_MILESTONES = 200;
    private static final int MOST = 50;
    private static final int TITLE = 300;
    private static final int TEXT = 4000;
    private static final String KPI = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";

    private final ProjectTemplate template;
    private final LocalDate today;
    private final List<Problem.Error> errors = new ArrayList<>();

    private TemplateCheck(ProjectTemplate template, LocalDate today) {
        this.template = template;
        this.today = today;
    }

    /**
     * What is wrong, each with a pointer into the template.
     *
     * @param before the template in force; a closed stage is left as it is
     * @param known all projects with what they depend on
     */
    public static List<Problem.Error> errors(
            String code, ProjectTemplate template, ProjectTemplate before, Dependencies known, LocalDate today) {
        TemplateCheck check = new TemplateCheck(template, today);
        check.texts();
        check.people();
        check.stage(before);
        check.dates();
        check.milestones();
        check.effects();
        check.dependencies(code, known);
        return check.errors;
    }

    private void texts() {
        required("/title", template.title(), TITLE);
        text("/objective", template.objective(), TEXT);
        text("/reportedIn", template.reportedIn(), TEXT);
        if (template.priority().isEmpty()) {
            refuse("/priority", "missing", "Say which priority it works towards.");
        } else {
            code("/priority", template.priority());
        }
        optionalCode("/outcome", template.outcome());
        optionalCode("/updateCycle", template.updateCycle());
        many("/alsoServes", template.alsoServes(), MOST);
        Set<String> seen = new HashSet<>();
        if (template.outcome() != null) {
            seen.add(template.outcome());
        }
        for (int i = 0; i < template.alsoServes().size(); i++) {
            String further = template.alsoServes().get(i);
            code("/alsoServes/" + i, further);
            if (!seen.add(further)) {
                refuse("/alsoServes/" + i, "twice", "'%s' is there twice.".formatted(further));
            }
        }
    }

    private void people() {
        person("/lead", template.lead());
        person("/sponsor", template.sponsor());
    }

    private void person(String pointer, @Nullable Person person) {
        if (person != null) {
            required(pointer + "/subject", person.subject(), TITLE);
            required(pointer + "/name", person.name(), TITLE);
        }
    }

    private void stage(ProjectTemplate before) {
        String stage = template.stage();
        if (stage == null || stage.equals(before.stage())) {
            return;
        }
        Coded.find(Stage.class, stage)
                .ifPresentOrElse(
                        known -> {
                            if (known.isClosed()) {
                                refuse("/stage", "closure", "Write its closure report, and it is %s.".formatted(stage));
                            }
                        },
                        () -> refuse(
                                "/stage",
                                "unknown-word",
                                "'%s' is no stage; it is one of: %s."
                                        .formatted(stage, String.join(", ", Coded.codes(Stage.class)))));
    }

    private void dates() {
        date("/start", template.start());
        date("/end", template.end());
        date("/forecastEnd", template.forecastEnd());
        if (template.start() != null && template.end() != null) {
            var start = template.start().date().from();
            var end = template.end().date().until();
            if (start != null && end != null && !start.isBefore(end)) {
                refuse("/end", "before-start", "It ends before it starts.");
            }
        }
    }

    private void milestones() {
        many("/milestones", template.milestones(), MOST_MILESTONES);
        Map<String, List<String>> edges = template.milestones().stream()
                .collect(Collectors.toMap(Milestone::code, Milestone::dependsOn, (first, second) -> first));
        Dependencies steps = new Dependencies(edges);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < template.milestones().size(); i++) {
            Milestone milestone = template.milestones().get(i);
            String pointer = "/milestones/" + i;
            if (!seen.add(milestone.code())) {
                refuse(pointer + "/code", "twice", "'%s' is there twice.".formatted(milestone.code()));
            }
            milestone(pointer, milestone);
            needs(pointer + "/dependsOn", "milestone", milestone.code(), milestone.dependsOn(), steps);
        }
    }

    private void milestone(String pointer, Milestone milestone) {
        code(pointer + "/code", milestone.code());
        required(pointer + "/title", milestone.title(), TITLE);
        if (milestone.date() == null) {
            refuse(pointer + "/date", "missing", "Say when it is due, if only in words.");
        } else {
            date(pointer + "/date", milestone.date());
            if (milestone.date().words().indexOf(':') >= 0) {
                refuse(pointer + "/date", "colon", "A date has no colon: tables print milestones as \"title: date\".");
            }
        }
        date(pointer + "/forecast", milestone.forecast());
        number(pointer + "/weight", milestone.weight());
        if (milestone.actual() != null && milestone.actual().isAfter(today)) {
            refuse(pointer + "/actual", "to-come", "A milestone is reached on a day that has come.");
        }
        many(pointer + "/dependsOn", milestone.dependsOn(), MOST);
        if (milestone.weight() != null && milestone.weight().signum() < 0) {
            refuse(pointer + "/weight", "negative", "A weight is 0 or more.");
        }
    }

    private void effects() {
        many("/effects", template.effects(), MOST);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < template.effects().size(); i++) {
            Effect effect = template.effects().get(i);
            String pointer = "/effects/" + i;
            if (effect.kpi() == null || !effect.kpi().matches(KPI)) {
                refuse(pointer + "/kpi", "not-a-code", "A KPI's code has 1 to 40 letters, digits or hyphens.");
            }
            if (!"higher".equals(effect.direction()) && !"lower".equals(effect.direction())) {
                refuse(pointer + "/direction", "unknown-word", "It moves the KPI higher or lower.");
            }
            if (!seen.add(effect.kpi() + " " + effect.milestone())) {
                refuse(pointer + "/kpi", "twice", "This effect on '%s' is there twice.".formatted(effect.kpi()));
            }
            number(pointer + "/amount", effect.amount());
            date(pointer + "/dueBy", effect.dueBy());
            text(pointer + "/note", effect.note(), TEXT);
            if (effect.milestone() != null
                    && template.milestone(effect.milestone()).isEmpty()) {
                refuse(
                        pointer + "/milestone",
                        "unknown",
                        "The project has no milestone '%s'.".formatted(effect.milestone()));
            }
        }
    }

    private void dependencies(String code, Dependencies known) {
        many("/dependsOn", template.dependsOn(), MOST);
        needs("/dependsOn", "project", code, template.dependsOn(), known);
    }

    private void needs(String pointer, String what, String code, List<String> dependsOn, Dependencies known) {
        for (int i = 0; i < dependsOn.size(); i++) {
            String other = dependsOn.get(i);
            if (!known.knows(other) && !other.equals(code)) {
                refuse(pointer + "/" + i, "unknown", "There is no %s '%s'.".formatted(what, other));
            } else if (dependsOn.indexOf(other) < i) {
                refuse(pointer + "/" + i, "twice", "'%s' is there twice.".formatted(other));
            }
        }
        known.cycle(code, dependsOn)
                .ifPresent(way ->
                        refuse(pointer, "cycle", "It would wait for itself: %s.".formatted(String.join(" → ", way))));
    }

    private void required(String pointer, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            refuse(pointer, "missing", "This may not be empty.");
        } else {
            text(pointer, text, longest);
        }
    }

    private void text(String pointer, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            refuse(pointer, "too-long", "At most %d characters.".formatted(longest));
        } else if (text != null && text.indexOf('\0') >= 0) {
            refuse(pointer, "not-text", "There is a NUL character in it.");
        }
    }

    private void date(String pointer, @Nullable DateWords date) {
        if (date != null) {
            required(pointer, date.words(), DateWords.LONGEST);
        }
    }

    private void number(String pointer, @Nullable BigDecimal number) {
        if (number != null && Datatype.isBeyondReason(number)) {
            refuse(pointer, "beyond-reason", "The number is beyond reason.");
        }
    }

    private void optionalCode(String pointer, @Nullable String code) {
        if (code != null) {
            code(pointer, code);
        }
    }

    private void code(String pointer, String code) {
        if (!code.matches(Codes.FORM)) {
            refuse(pointer, "not-a-code", "'%s' is no code: it %s.".formatted(code, Codes.WORDS));
        }
    }

    private void many(String pointer, List<?> list, int most) {
        if (list.size() > most) {
            refuse(pointer, "too-many", "At most %d.".formatted(most));
        }
    }

    private void refuse(String pointer, String problem, String sentence) {
        errors.add(new Problem.Error(pointer, problem, sentence));
    }
}
