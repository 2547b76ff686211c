package uk.luton2040.measurement.approval;

/**
 * What a KPI's values must pass before they may be published.
 *
 * @param levels 0: nothing; 1: the performance office approves; 2: the provider's manager confirms before it does
 * @param fourEyes nobody confirms or approves what they submitted, nor approves what they confirmed
 */
public record ApprovalRule(int levels, boolean fourEyes) {
    static final ApprovalRule USUAL = new ApprovalRule(1, true);

    public boolean needsNone() {
        return levels == 0;
    }

    public boolean needsManager() {
        return levels == 2;
    }
}
