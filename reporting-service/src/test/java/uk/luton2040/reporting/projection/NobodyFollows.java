package uk.luton2040.reporting.projection;

import java.util.Set;

/** For tests that look at views only. */
final class NobodyFollows implements Follower {
    @Override
    public void touched(Set<String> kpis) {}

    @Override
    public void touchedAll() {}
}
