package uk.luton2040.delivery.update;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProgressUpdateState;
import uk.luton2040.delivery.project.DateWords;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.sql.JsonColumn;

/** What a project's lead reports for a period: a draft until it is published, and never changed from then on. */
@Entity
public class ProgressUpdate extends Aggregate<ProgressUpdateState> {
    static final String DRAFT = "draft";
    static final String PUBLISHED = "published";
    static final String WITHDRAWN = "withdrawn";

    @Id
    private String id;

    private String project;
    private int number;
    private String period = "";
    private String standing = DRAFT;

    @Convert(converter = OfContent.class)
    private UpdateContent content;

    private @Nullable LocalDate due;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ProgressUpdate() {}

    @SuppressWarnings("NullAway.Init")
    public ProgressUpdate(String project, int number) {
        this.id = idOf(project, number);
        this.project = project;
        this.number = number;
    }

    /** @param number null for none */
    public static String idOf(String project, @Nullable Integer number) {
        return project + ":" + number;
    }

    void write(UpdateContent wanted) {
        requireDraft();
        content = wanted;
        period = wanted.period();
    }

    /** Frozen from now on. */
    public void publish(@Nullable LocalDate owedBy, String who, Instant at) {
        requireDraft();
        requireWhole();
        standing = PUBLISHED;
        due = owedBy;
        publishedBy = who;
        publishedAt = at;
    }

    /** Puts in one that was published elsewhere. */
    public void record(UpdateContent published, @Nullable LocalDate owedBy, String who, Instant at) {
        write(published);
        publish(owedBy, who, at);
    }

    void withdraw() {
        requireDraft();
        standing = WITHDRAWN;
    }

    private void requireDraft() {
        if (!standing.equals(DRAFT)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Update %d is %s and is never changed: write a new one that corrects it."
                            .formatted(number, standing));
        }
    }

    private void requireWhole() {
        List<Problem.Error> gaps = Stream.of(
                        gap("/ownStatus", content.ownStatus(), "Say how you say it stands."),
                        gap("/highlights", content.highlights(), "Say what went well, if only that nothing did."),
                        gap("/nextSteps", content.nextSteps(), "Say what comes next."))
                .flatMap(List::stream)
                .toList();
        if (!gaps.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The update is not ready to be published.", gaps);
        }
    }

    private static List<Problem.Error> gap(String pointer, @Nullable String text, String sentence) {
        return text == null || text.isBlank() ? List.of(new Problem.Error(pointer, "missing", sentence)) : List.of();
    }

    public boolean isPublished() {
        return standing.equals(PUBLISHED);
    }

    public String project() {
        return project;
    }

    public int number() {
        return number;
    }

    public UpdateContent written() {
        return content;
    }

    @Override
    protected Object comparedByChanges() {
        return List.of(state(), content);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ProgressUpdateState state() {
        return isPublished()
                ? view()
                : new ProgressUpdateState(
                        id,
                        project,
                        number,
                        period,
                        standing,
                        content.corrects(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        content.illustrative());
    }

    /** All of it, for those who may read a draft. */
    public ProgressUpdateState view() {
        return new ProgressUpdateState(
                id,
                project,
                number,
                period,
                standing,
                content.corrects(),
                content.ownStatus(),
                content.highlights(),
                content.challenges(),
                content.nextSteps(),
                DateWords.day(content.forecastEnd()),
                content.milestones().stream().map(UpdateContent.Forecast::state).toList(),
                due,
                publishedBy,
                publishedAt,
                content.illustrative());
    }

    @Converter
    @Immutable
    static class OfContent extends JsonColumn<UpdateContent> {
        OfContent() {
            super(new TypeReference<>() {});
        }
    }
}
