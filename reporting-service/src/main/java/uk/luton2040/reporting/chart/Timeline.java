package uk.luton2040.reporting.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Projects over time: the span as planned as an outline, as now forecast as a bar, their milestones as diamonds: hollow as
 * planned, filled when reached, crossed when late; and by how many days the end has slipped.
 */
public final class Timeline {
    private static final int WIDTH = 760;
    private static final double NAMES = 214;
    private static final double FOR_SLIPPAGE = 92;
    private static final double ROW = 40;
    private static final double TOP = 30;
    private static final int LONGEST_NAME = 34;
    private static final int MONTHS_APART = 6;
    private static final List<Integer> STEPS = List.of(1, 3, 6, 12, 24, 60);

    private Timeline() {}

    /**
     * @param status {@code green}, {@code amber}, {@code red}, {@code blue}; anything else is grey
     * @param from with {@code until} the baseline; either may be null
     * @param forecast when it will end now, or has ended; null while nobody says other than planned
     * @param slippage in days; null where nothing was promised
     */
    public record Project(
            String title,
            String status,
            String statusWord,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate forecast,
            @Nullable Long slippage,
            List<Milestone> milestones) {
        public Project {
            milestones = List.copyOf(milestones);
        }

        private Stream<LocalDate> days() {
            return Stream.concat(
                            Stream.of(from, until, forecast),
                            milestones.stream().flatMap(milestone -> Stream.of(milestone.planned(), milestone.now())))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull);
        }
    }

    /**
     * @param planned null where only words were printed
     * @param now when it was reached, or will be; null while nobody says other than planned
     */
    public record Milestone(
            String title,
            @Nullable LocalDate planned,
            @Nullable LocalDate now,
            boolean reached) {}

    /** @param today drawn as a line; null draws none */
    public static Chart of(String id, String title, List<Project> projects, @Nullable LocalDate today) {
        List<LocalDate> days = Stream.concat(projects.stream().flatMap(Project::days), Stream.ofNullable(today))
                .sorted()
                .toList();
        int height = (int) (TOP + ROW * projects.size() + 34);
        Canvas canvas = new Canvas(id, title, described(projects), WIDTH, height);
        if (!days.isEmpty()) {
            LocalDate first = days.getFirst().withDayOfMonth(1);
            LocalDate last = days.getLast().withDayOfMonth(1).plusMonths(1);
            Scale x = Scale.of(first, last, NAMES, WIDTH - FOR_SLIPPAGE);
            double bottom = TOP + ROW * projects.size();
            canvas.add(months(first, last, x, bottom));
            if (today != null) {
                canvas.add(today(today, x, bottom));
            }
            for (int i = 0; i < projects.size(); i++) {
                canvas.add(project(projects.get(i), TOP + ROW * i, x));
            }
            canvas.add(key(bottom + 22));
        }
        return canvas.chart(
                List.of("Project", "Status", "Planned", "Now", "Slippage", "Milestones"),
                projects.stream().map(Timeline::row).toList());
    }

    private static Element months(LocalDate first, LocalDate last, Scale x, double bottom) {
        long months = Math.max(1, ChronoUnit.MONTHS.between(first, last));
        int step = STEPS.stream()
                .filter(candidate -> months / candidate <= MONTHS_APART)
                .findFirst()
                .orElse(STEPS.getLast());
        Element axis = Element.group("chart-grid");
        for (LocalDate day = aligned(first, step); !day.isAfter(last); day = day.plusMonths(step)) {
            axis.add(Element.line(x.at(day), TOP - 6, x.at(day), bottom)
                    .with("stroke", "currentColor")
                    .with("stroke-opacity", "0.15"));
            axis.add(Element.text(x.at(day), TOP - 12, ShortPeriod.month(day)).with("text-anchor", "middle"));
        }
        return axis;
    }

    /** The first such month from there on that is a multiple of the step from January. */
    private static LocalDate aligned(LocalDate first, int step) {
        LocalDate day = first;
        while ((day.getYear() * 12 + day.getMonthValue() - 1) % step != 0) {
            day = day.plusMonths(1);
        }
        return day;
    }

    private static Element today(LocalDate today, Scale x, double bottom) {
        return Ink.TARGET
                .group()
                .add(Element.line(x.at(today), TOP - 6, x.at(today), bottom + 4)
                        .with("stroke", "currentColor")
                        .with("stroke-width", 1.5)
                        .with("stroke-dasharray", "2 3"))
                .add(Element.text(x.at(today), bottom + 15, ShortPeriod.of(today))
                        .with("text-anchor", "middle"));
    }

    private static Element project(Project project, double top, Scale x) {
        double middle = top + ROW / 2;
        Element group = Element.group("chart-project");
        group.add(StatusShape.of(project.status(), 9, middle - 5, 6));
        group.add(Element.text(22, middle - 1, shortened(project.title())));
        group.add(Element.text(22, middle + 12, project.statusWord()).with("font-size", "10"));
        LocalDate from = project.from();
        LocalDate until = project.until();
        if (from != null && until != null) {
            group.add(Element.rect(x.at(from), middle - 9, Math.max(2, x.at(until) - x.at(from)), 7)
                    .with("class", "chart-planned")
                    .with("fill", "none")
                    .with("stroke", "currentColor"));
            LocalDate end = project.forecast() == null ? until : project.forecast();
            group.add(Ink.VALUE
                    .group()
                    .add(Element.rect(x.at(from), middle + 1, Math.max(2, x.at(end) - x.at(from)), 7)
                            .with("class", "chart-forecast-span")
                            .with("fill", "currentColor")));
        }
        project.milestones().forEach(milestone -> group.add(milestone(milestone, middle, x)));
        if (from == null && until == null && project.days().findAny().isEmpty()) {
            group.add(Element.text(NAMES + 6, middle + 4, "no dates given").with("font-style", "italic"));
        }
        group.add(Element.text(WIDTH - FOR_SLIPPAGE + 8, middle + 4, slipped(project))
                .with("font-weight", "bold"));
        return group;
    }

    private static Element milestone(Milestone milestone, double middle, Scale x) {
        Element group = Element.group("chart-milestone");
        LocalDate planned = milestone.planned();
        LocalDate now = milestone.now() == null ? planned : milestone.now();
        if (planned != null) {
            group.add(diamond(x.at(planned), middle - 5.5)
                    .with("class", "chart-hollow")
                    .with("fill", "#ffffff")
                    .with("stroke", "currentColor"));
        }
        if (now != null && milestone.reached()) {
            group.add(diamond(x.at(now), middle + 4.5).with("fill", "currentColor"));
        } else if (now != null && planned != null && now.isAfter(planned)) {
            group.add(Element.line(x.at(planned), middle - 5.5, x.at(now), middle + 4.5)
                            .with("stroke", "currentColor")
                            .with("stroke-dasharray", "2 2"))
                    .add(diamond(x.at(now), middle + 4.5)
                            .with("class", "chart-hollow")
                            .with("fill", "#ffffff")
                            .with("stroke", "currentColor"));
        }
        return group;
    }

    private static Element diamond(double x, double y) {
        return StatusShape.closed(x, y - 5.5, x + 5.5, y, x, y + 5.5, x - 5.5, y);
    }

    private static Element key(double y) {
        return Element.group("chart-legend")
                .add(Element.rect(NAMES, y - 2, 22, 7).with("fill", "none").with("stroke", "currentColor"))
                .add(Element.text(NAMES + 28, y + 6, "as planned"))
                .add(Ink.VALUE
                        .group()
                        .add(Element.rect(NAMES + 104, y - 2, 22, 7).with("fill", "currentColor")))
                .add(Element.text(NAMES + 132, y + 6, "as forecast now"))
                .add(diamond(NAMES + 240, y + 2)
                        .with("class", "chart-hollow")
                        .with("fill", "#ffffff")
                        .with("stroke", "currentColor"))
                .add(Element.text(NAMES + 250, y + 6, "milestone"))
                .add(diamond(NAMES + 326, y + 2).with("fill", "currentColor"))
                .add(Element.text(NAMES + 336, y + 6, "milestone reached"));
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_NAME
                ? title
                : title.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    private static String slipped(Project project) {
        Long slippage = project.slippage();
        if (slippage == null) {
            return "";
        }
        String days = Math.abs(slippage) == 1 ? " day" : " days";
        return slippage == 0
                ? "on time"
                : (slippage > 0 ? "+" : "−") + String.format(Locale.UK, "%,d", Math.abs(slippage)) + days;
    }

    private static List<String> row(Project project) {
        List<String> milestones = new ArrayList<>();
        project.milestones()
                .forEach(milestone -> milestones.add(milestone.title() + ": "
                        + (milestone.planned() == null ? "no date" : ShortPeriod.of(milestone.planned()))
                        + (milestone.reached() ? ", reached" : "")
                        + (milestone.now() == null || milestone.now().equals(milestone.planned())
                                ? ""
                                : (milestone.reached() ? " on " : ", now ") + ShortPeriod.of(milestone.now()))));
        return List.of(
                project.title(),
                project.statusWord(),
                span(project.from(), project.until()),
                project.forecast() == null ? "" : ShortPeriod.of(project.forecast()),
                slipped(project),
                String.join("; ", milestones));
    }

    private static String span(@Nullable LocalDate from, @Nullable LocalDate until) {
        String begins = from == null ? "" : ShortPeriod.of(from);
        return until == null ? begins : begins + (begins.isEmpty() ? "until " : " to ") + ShortPeriod.of(until);
    }

    private static String described(List<Project> projects) {
        long late = projects.stream()
                .filter(project -> project.slippage() != null && project.slippage() > 0)
                .count();
        return "%d projects, %d of them later than planned.".formatted(projects.size(), late);
    }
}
