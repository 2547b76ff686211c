package uk.luton2040.catalogue.organisation;

/** An organisation was made or changed by hand; what waited for its name may have it now. */
public record OrganisationKept(String code) {}
