package uk.luton2040.measurement.submission;

import uk.luton2040.kit.http.SpooledBody;

/** A file of an organisation that did not come from a client of the API. */
public record SentFile(String organisation, SpooledBody body) {}
