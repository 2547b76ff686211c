package uk.luton2040.local;

import uk.luton2040.parts.Realm;

/** Where the running product answers, as base URLs without a closing slash, and who gives tokens for it. */
public record Endpoints(String catalogue, String measurement, String delivery, String reporting, Realm realm) {}
