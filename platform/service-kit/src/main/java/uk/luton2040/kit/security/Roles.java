package uk.luton2040.kit.security;

/** The realm's roles, as tokens carry them. */
public final class Roles {
    public static final String CATALOGUE_EDITOR = "catalogue-editor";
    public static final String PERFORMANCE_OFFICER = "performance-officer";
    public static final String PROVIDER_MANAGER = "provider-manager";
    public static final String DATA_SUBMITTER = "data-submitter";
    public static final String PROJECT_LEAD = "project-lead";
    public static final String BOARD_VIEWER = "board-viewer";
    public static final String DIRECTOR = "director";
    public static final String LEADERSHIP = "leadership";
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
