package uk.luton2040.measurement.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The built-in checks as they are set at a moment: a KPI's own switch goes before the one for all KPIs. */
public final class Settings {
    private record Key(BuiltInCheck check, @Nullable String kpi) {}

    private final Map<Key, Setting> set = new HashMap<>();

    Settings(List<NewSwitch> switches) {
        switches.forEach(one -> set.put(new Key(one.builtIn(), one.kpi()), one.setting()));
    }

    public Setting of(BuiltInCheck check, String kpi) {
        Setting own = set.get(new Key(check, kpi));
        return own != null ? own : Objects.requireNonNullElse(set.get(new Key(check, null)), check.usual());
    }
}
