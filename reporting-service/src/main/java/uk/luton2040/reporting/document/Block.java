package uk.luton2040.reporting.document;

import java.util.List;
import uk.luton2040.reporting.chart.Chart;

/** A part of a report, before any format: each format has its own way of writing every kind. */
sealed interface Block {

    /** How a template asks for it. */
    default String kind() {
        return switch (this) {
            case Heading heading -> "heading";
            case Paragraph paragraph -> "paragraph";
            case Bullets bullets -> "bullets";
            case Table table -> "table";
            case Picture picture -> "picture";
        };
    }

    /**
     * The title of a part.
     *
     * @param level 1 for a part of the report, 3 for the least
     * @param id unique in the report
     * @param newPage whether a part begins on a page of its own
     */
    record Heading(int level, String id, String text, boolean newPage) implements Block {}

    record Paragraph(List<Piece> pieces, boolean isNotice) implements Block {
        static Paragraph of(String words) {
            return new Paragraph(List.of(Piece.plain(words)), false);
        }

        static Paragraph quiet(String words) {
            return new Paragraph(List.of(Piece.quiet(words)), false);
        }

        static Paragraph notice(String words) {
            return new Paragraph(List.of(Piece.plain(words)), true);
        }
    }

    record Bullets(List<String> items) implements Block {}

    /**
     * The first cell of each row says what the row is about.
     *
     * @param caption what it is a table of
     * @param isTitled whether the heading above says the same already, so that only those who listen need the caption
     */
    record Table(String caption, boolean isTitled, List<Column> columns, List<List<Cell>> rows) implements Block {}

    /**
     * A column and its heading.
     *
     * @param share of the table's width, in per cent
     * @param isNumber whether its cells are figures, set to the right
     */
    record Column(String heading, int share, boolean isNumber) {}

    /** Pieces of one cell; each is a line of its own, but for a status and a tag. */
    record Cell(List<Piece> pieces) {
        static Cell of(Piece... pieces) {
            return new Cell(List.of(pieces));
        }

        static Cell of(String words) {
            return of(Piece.plain(words));
        }
    }

    record Picture(Chart chart) implements Block {}
}
