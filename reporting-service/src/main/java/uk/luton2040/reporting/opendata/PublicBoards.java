package uk.luton2040.reporting.opendata;

import java.util.List;

/** The boards of which something is open, and what. */
record PublicBoards(Terms terms, List<Board> boards) {

    record Board(String code, String name, String kind, List<Scorecard> scorecards) {}

    /** @param period the current one */
    record Scorecard(String code, String title, String reportingCycle, PeriodName period, String href, String csv) {}

    record PeriodName(String code, String label) {}
}
