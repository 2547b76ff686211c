package uk.luton2040.delivery.project;

import java.time.Instant;

/** That a project was reported for a period, and when first; a correction is no new report. */
public record Report(String period, Instant at) {}
