package uk.luton2040.measurement;

import static uk.luton2040.testkit.Eventually.eventually;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.testkit.Publisher;

/** A KPI of the catalogue as its events tell of it: unless said otherwise active, quarterly, a percentage, housing's. */
public record AKpi(
        String code,
        String lifeCycle,
        String title,
        String valueType,
        int decimals,
        String betterWhen,
        @Nullable String frequency,
        List<String> providers,
        List<String> categories) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Each has a code of its own: tests share one service and run in any order. */
    public static AKpi aKpi() {
        String code = "TST-%04d".formatted(COUNT.incrementAndGet());
        return new AKpi(
                code,
                "active",
                "Homes let within 28 days",
                "percentage",
                1,
                "higher",
                "quarterly",
                List.of("housing"),
                List.of());
    }

    public AKpi inState(String newLifeCycle) {
        return new AKpi(code, newLifeCycle, title, valueType, decimals, betterWhen, frequency, providers, categories);
    }

    public AKpi titled(String newTitle) {
        return new AKpi(code, lifeCycle, newTitle, valueType, decimals, betterWhen, frequency, providers, categories);
    }

    public AKpi ofType(String newType, int newDecimals) {
        return new AKpi(code, lifeCycle, title, newType, newDecimals, betterWhen, frequency, providers, categories);
    }

    public AKpi collected(String newFrequency) {
        return new AKpi(code, lifeCycle, title, valueType, decimals, betterWhen, newFrequency, providers, categories);
    }

    public AKpi providedBy(String... organisations) {
        return new AKpi(
                code, lifeCycle, title, valueType, decimals, betterWhen, frequency, List.of(organisations), categories);
    }

    public AKpi brokenDownBy(List<String> newCategories) {
        return new AKpi(code, lifeCycle, title, valueType, decimals, betterWhen, frequency, providers, newCategories);
    }

    public Event<KpiState> event(long epoch, long revision) {
        var state = new KpiState(
                code,
                lifeCycle,
                "economy",
                null,
                null,
                title,
                valueType,
                null,
                decimals,
                betterWhen,
                null,
                frequency,
                "financial",
                null,
                null,
                providers,
                categories,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of());
        var change = new Change("imported", "catalogue-office", Instant.parse("2021-11-15T09:30:00Z"));
        return Event.of(code, revision, change, state).in(epoch);
    }

    public void publish(long epoch, long revision) {
        Publisher.publish(topicPrefix(), event(epoch, revision));
    }

    /** Publishes it and waits until the service knows it; gives its code. */
    public String known() {
        publish(1, 1);
        eventually(
                "the service knows " + code,
                () -> Assertions.assertThat(asKnown(code)).isNotNull());
        return code;
    }

    /** The KPI as the service lists it, or null. */
    public static @Nullable Map<String, Object> asKnown(String code) {
        String cursor = "";
        while (cursor != null) {
            JsonPath page = Api.officer()
                    .queryParam("limit", 200)
                    .queryParam("cursor", cursor)
                    .get("/api/v1/kpis")
                    .jsonPath();
            Map<String, Object> found = page.getMap("items.find { it.code == '" + code + "' }");
            if (found != null) {
                return found;
            }
            cursor = page.getString("next");
        }
        return null;
    }

    public static String topicPrefix() {
        return ConfigProvider.getConfig().getValue("luton2040.topic-prefix", String.class);
    }
}
