package uk.luton2040.delivery.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.OutsideReviewState;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RecommendationState;
import uk.luton2040.delivery.outside.Answer;
import uk.luton2040.delivery.outside.NewOutsideReview;
import uk.luton2040.delivery.outside.NewRecommendation;
import uk.luton2040.delivery.outside.OutsideReview;
import uk.luton2040.delivery.outside.Recommendation;
import uk.luton2040.delivery.outside.ReviewKind;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;
import uk.luton2040.measures.Coded;

/** {@code outside-reviews} and {@code recommendations}. */
final class OutsideReviewTables {
    private OutsideReviewTables() {}

    record Reviews() implements Table<Draft> {
        private static final List<Column> COLUMNS = List.of(
                Column.text("code", "By which others name the review.").required(),
                Column.word("kind", "Who looked from outside.", Coded.codes(ReviewKind.class))
                        .required(),
                Column.text("title", "What it is called.").required(),
                Column.text("by", "Who reviewed.").required(),
                Column.text("reported", "When they reported; \"October 2019\" is a date.")
                        .required(),
                Column.text("link", "Where the report is."),
                Column.text("source", "Where what is said here is printed."),
                FollowUpRows.ILLUSTRATIVE);

        @Override
        public String name() {
            return "outside-reviews";
        }

        @Override
        public String about() {
            return "Who has looked from outside: peer challenges, scrutiny, audits, inspections, commissions.";
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public List<String> key() {
            return List.of("code");
        }

        @Override
        public void apply(Row row, Draft draft) {
            draft.requireOfficer("code");
            draft.valid(
                    new NewOutsideReview(
                            row.required("kind"),
                            row.required("title"),
                            row.required("by"),
                            row.required("reported"),
                            row.text("link"),
                            row.text("source"),
                            null,
                            row.yes("illustrative")),
                    this);
            draft.edit(OutsideReview.class, Cells.code(row, "code"), (id, position) -> new OutsideReview(id))
                    .describe(
                            Coded.find(ReviewKind.class, row.required("kind")).orElseThrow(),
                            row.required("title"),
                            row.required("by"),
                            row.required("reported"),
                            row.text("link"),
                            row.text("source"),
                            row.yes("illustrative"));
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.all(OutsideReview.class).values().stream()
                    .map(OutsideReview::state)
                    .map(Reviews::row);
        }

        private static Row row(OutsideReviewState review) {
            return Row.of(
                    COLUMNS,
                    review.code(),
                    review.kind(),
                    review.title(),
                    review.by(),
                    review.reported(),
                    review.link(),
                    review.source(),
                    review.illustrative());
        }
    }

    record Recommendations() implements Table<Draft> {
        private static final List<Column> COLUMNS = List.of(
                Column.text("code", "By which others name the recommendation.").required(),
                Column.text("review", "The outside review that recommends it. It stays.")
                        .required()
                        .refersTo("outside-reviews", "code"),
                Column.text("number", "As the review numbers it.").required(),
                Column.text("text", "What it recommends, as printed.").required(),
                Column.word("response", "How it is answered.", Coded.codes(Answer.class))
                        .required(),
                Column.text("reason", "Why it is answered so; needed where it is accepted partly or not at all."),
                Column.text("owner", "Who is to do it: a user name or a client's id."),
                Column.text("owner_name", "The owner's name as people read it; the owner when empty."),
                Column.of("due", "When it is due.", Datatype.DATE),
                Column.text("source", "Where its text is printed."),
                FollowUpRows.ILLUSTRATIVE);

        @Override
        public String name() {
            return "recommendations";
        }

        @Override
        public String about() {
            return "What outside reviews recommend and how it is answered. What became of it is in the follow-up log.";
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public List<String> key() {
            return List.of("code");
        }

        @Override
        public void apply(Row row, Draft draft) {
            draft.requireOfficer("code");
            String review = draft.require(OutsideReview.class, row, "review").id();
            draft.valid(
                    new NewRecommendation(
                            review,
                            row.required("number"),
                            row.required("text"),
                            row.required("response"),
                            row.text("reason"),
                            FollowUpRows.owner(row),
                            row.date("due"),
                            row.text("source"),
                            null,
                            row.yes("illustrative")),
                    this);
            Recommendation recommendation = draft.edit(
                    Recommendation.class, Cells.code(row, "code"), (id, position) -> new Recommendation(id, review));
            if (!recommendation.review().equals(review)) {
                throw new RowRefused(
                        "review", "fixed", "It is a recommendation of '%s'.".formatted(recommendation.review()));
            }
            recommendation.quote(
                    row.required("number"), row.required("text"), row.text("source"), row.yes("illustrative"));
            Cells.taking(
                    this,
                    "response",
                    Map.of(),
                    () -> recommendation.answer(
                            Coded.find(Answer.class, row.required("response")).orElseThrow(),
                            row.text("reason"),
                            FollowUpRows.person(row),
                            row.date("due")));
        }

        @Override
        public void check(Row row, Draft draft) {
            boolean isTwice = draft.all(Recommendation.class).values().stream()
                            .filter(other -> other.review().equals(row.text("review"))
                                    && other.number().equals(row.text("number")))
                            .count()
                    > 1;
            if (isTwice) {
                throw new RowRefused("number", "twice", "The review has that number twice.");
            }
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.all(Recommendation.class).values().stream()
                    .map(Recommendation::state)
                    .map(Recommendations::row);
        }

        private static Row row(RecommendationState recommendation) {
            @Nullable Person owner = recommendation.owner();
            return Row.of(
                    COLUMNS,
                    recommendation.code(),
                    recommendation.review(),
                    recommendation.number(),
                    recommendation.text(),
                    recommendation.response(),
                    recommendation.reason(),
                    owner == null ? null : owner.subject(),
                    owner == null ? null : owner.name(),
                    recommendation.due(),
                    recommendation.source(),
                    recommendation.illustrative());
        }
    }
}
