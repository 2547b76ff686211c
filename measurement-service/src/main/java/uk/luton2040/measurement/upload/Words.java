package uk.luton2040.measurement.upload;

import java.util.List;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measurement.submission.Refusal;

/** What the API says by place and code, for people with a spreadsheet before them. */
final class Words {
    private Words() {}

    /** The number a spreadsheet shows beside the row: the heading is its row 1. */
    static int row(int index) {
        return index + 2;
    }

    static String message(Refusal refusal) {
        return refusal.code().equals("twice")
                ? "A row further up gives this value already: keep one of them."
                : refusal.message();
    }

    /** A row's fault stands at {@code /index/field}. */
    private static String place(String pointer) {
        String[] parts = pointer.split("/", -1);
        return parts.length == 3 && parts[1].matches("[0-9]{1,9}")
                ? "Row %d, %s: ".formatted(row(Integer.parseInt(parts[1])), parts[2])
                : "";
    }

    /** Why a whole file was refused. */
    static List<String> of(ProblemException refusal) {
        return refusal.errors().isEmpty()
                ? List.of(String.valueOf(refusal.getMessage()))
                : refusal.errors().stream().map(Words::of).toList();
    }

    private static String of(Problem.Error error) {
        return switch (error.code()) {
            case "not-csv" ->
                "From its row %d on the file cannot be read as CSV. Save it as “CSV UTF-8” or as an Excel workbook (.xlsx)."
                        .formatted(row(Integer.parseInt(error.pointer().substring(1))));
            case "not-xlsx" -> "The file cannot be read as an Excel workbook (.xlsx). Save it anew, or as “CSV UTF-8”.";
            case "missing" -> "No row of the file is filled in.";
            default -> place(error.pointer()) + error.message();
        };
    }
}
