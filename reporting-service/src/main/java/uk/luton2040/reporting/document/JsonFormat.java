package uk.luton2040.reporting.document;

import uk.luton2040.reporting.view.ReportJson;

/** The report's record itself, every figure unrounded. */
final class JsonFormat implements Format {
    @Override
    public String code() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public byte[] write(Report report) {
        return ReportJson.bytes(report);
    }
}
