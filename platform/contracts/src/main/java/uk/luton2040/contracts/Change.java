package uk.luton2040.contracts;

import java.time.Instant;

/**
 * What happened to an aggregate.
 *
 * @param what a past participle such as {@code imported}, {@code published}
 * @param who the token subject's readable name: a person's user name or a client's id
 */
public record Change(String what, String who, Instant when) {}
