package uk.luton2040.contracts;

/** A provider of data: a council team, a partner, an outside publisher. */
public record OrganisationState(String code, String nameInPaper, String name, String kind) implements State {}
