package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.luton2040.kit.aggregate.Uuid7;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measurement.measurement.MeasurementKey;
import uk.luton2040.measurement.measurement.Measurements;
import uk.luton2040.measurement.measurement.Withdrawals;

/** Takes an organisation's rows as one submission, whichever way they came. */
@ApplicationScoped
class SubmissionTaker {
    private final Intake intake;
    private final Measurements measurements;
    private final Withdrawals withdrawals;
    private final Submissions submissions;
    private final Event<DryRun> dryRuns;
    private final ObjectMapper json;
    private final Clock clock;

    SubmissionTaker(
            Intake intake,
            Measurements measurements,
            Withdrawals withdrawals,
            Submissions submissions,
            Event<DryRun> dryRuns,
            ObjectMapper json,
            Clock clock) {
        this.intake = intake;
        this.measurements = measurements;
        this.withdrawals = withdrawals;
        this.submissions = submissions;
        this.dryRuns = dryRuns;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Within a transaction, which a dry run rolls back.
     *
     * @param small so few that others of the organisation need not wait
     * @throws ProblemException when nothing is kept
     */
    SubmissionReport take(PostedRows rows, boolean small, String organisation, String who, SubmissionOptions options) {
        SubmissionMode mode = SubmissionMode.of(options.mode);
        Optional<Rebase> rebase = options.rebase();
        if (!small) {
            measurements.lockFor(organisation);
        }
        Intake.Terms terms = new Intake.Terms(
                Uuid7.at(clock.instant()),
                organisation,
                who,
                mode == SubmissionMode.ATOMIC || rebase.isPresent(),
                options.isDryRun(),
                rows.illustrative(),
                rebase);
        Intake.Taken taken = intake.take(rows, terms);
        SubmissionReport report = SubmissionReport.of(terms.submission(), terms.dryRun(), taken.verdicts());
        if (terms.dryRun()) {
            dryRuns.fire(DryRun.of(terms, report));
        }
        if (terms.atomic()) {
            refuseAll(report, rows.pointer());
        }
        rebase.ifPresent(series -> requireWholeSeries(organisation, series, taken.keys()));
        if (options.replaces != null) {
            Submission earlier = submissions.requireOf(organisation, options.replaces);
            String why = "Replaced by submission " + report.id();
            withdrawals.withdraw(earlier.id(), taken.keys(), why, who);
            earlier.withdraw(who, clock.instant(), why);
        }
        if (terms.dryRun()) {
            QuarkusTransaction.setRollbackOnly();
            return report;
        }
        submissions.persist(new Submission(report, terms, clock.instant(), written(report), options.replaces));
        return report;
    }

    private void requireWholeSeries(String organisation, Rebase rebase, Set<MeasurementKey> given) {
        List<Problem.Error> missing = measurements.publishedOf(organisation, rebase.kpi()).stream()
                .filter(key -> !given.contains(key))
                .map(key -> new Problem.Error(
                        "",
                        "series-incomplete",
                        "%s%s is published and not given here."
                                .formatted(key.period(), key.category().isEmpty() ? "" : " " + key.category())))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID,
                    "A rebase gives every value that is published of %s.".formatted(rebase.kpi()),
                    missing);
        }
    }

    private static void refuseAll(SubmissionReport report, String pointer) {
        if (report.refused() == 0) {
            return;
        }
        List<Problem.Error> errors = report.rows().stream()
                .flatMap(row -> row.errors().stream()
                        .map(refusal -> new Problem.Error(
                                "%s/%d/%s".formatted(pointer, row.index(), refusal.field()),
                                refusal.code(),
                                refusal.message(),
                                row.id())))
                .toList();
        throw new ProblemException(
                ProblemType.ROWS_REJECTED,
                "%d of %d rows were refused."
                        .formatted(report.refused(), report.rows().size()),
                errors);
    }

    private String written(SubmissionReport report) {
        try {
            return json.writeValueAsString(report.rows());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
