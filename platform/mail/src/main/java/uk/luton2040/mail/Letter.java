package uk.luton2040.mail;

/** A mail's words, for readers of plain text and of pages. */
public record Letter(String subject, String text, String html) {}
