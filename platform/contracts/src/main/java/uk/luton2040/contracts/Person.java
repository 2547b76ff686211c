package uk.luton2040.contracts;

/**
 * Somebody who answers for something.
 *
 * @param subject by whom a token is recognised: a person's user name or a client's id
 * @param name as people read it
 */
public record Person(String subject, String name) {}
