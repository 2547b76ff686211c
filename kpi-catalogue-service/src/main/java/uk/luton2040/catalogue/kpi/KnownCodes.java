package uk.luton2040.catalogue.kpi;

import java.util.List;

/** What a definition may refer to. */
public interface KnownCodes {
    boolean hasPriority(String code);

    boolean hasOutcome(String code);

    boolean hasOrganisation(String code);

    boolean hasKpi(String code);

    /** The KPIs that the one with this code is calculated from; empty when it is measured, or unknown. */
    List<String> operandsOf(String kpi);
}
