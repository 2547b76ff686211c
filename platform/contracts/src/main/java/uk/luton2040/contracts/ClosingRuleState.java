package uk.luton2040.contracts;

import java.util.List;

/**
 * Who may close actions on subjects of a kind.
 *
 * @param mayClose any of {@code performance-officer}, {@code project-lead} (of the subject) and {@code owner}
 * @param byAnother never the action's own owner, whatever else that person is
 */
public record ClosingRuleState(String subjectKind, List<String> mayClose, boolean byAnother) implements State {}
