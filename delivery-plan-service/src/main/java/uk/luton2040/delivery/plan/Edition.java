package uk.luton2040.delivery.plan;

/**
 * A plan as it was written for a year, before it was written anew.
 *
 * @param year a period code
 */
public record Edition(String year, PlanContent content) {}
