package uk.luton2040.measurement;

import static uk.luton2040.testkit.Eventually.eventually;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.testkit.Publisher;

/**
 * A KPI of the catalogue as its events tell of it: unless said otherwise active, quarterly, a percentage, housing's.
 *
 * @param fields of its state
 */
public record AKpi(Map<String, Object> fields) {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** Each has a code of its own: tests share one service and run in any order. */
    public static AKpi aKpi() {
        return new AKpi(Map.of("targets", List.of(), "openQuestions", List.of()))
                .with("code", "TST-%04d".formatted(COUNT.incrementAndGet()))
                .with("priority", "economy")
                .with("calendar", "financial")
                .with("betterWhen", "higher")
                .inState("active")
                .titled("Homes let within 28 days")
                .ofType("percentage", 1)
                .collected("quarterly")
                .providedBy("housing")
                .brokenDownBy(List.of());
    }

    private AKpi with(String field, Object value) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put(field, value);
        return new AKpi(more);
    }

    public AKpi inState(String lifeCycle) {
        return with("lifeCycle", lifeCycle);
    }

    public AKpi titled(String title) {
        return with("title", title);
    }

    public AKpi ofType(String type, int decimals) {
        return with("valueType", type).with("decimals", decimals);
    }

    public AKpi betterWhen(String word) {
        return with("betterWhen", word);
    }

    public AKpi collected(String frequency) {
        return with("frequency", frequency);
    }

    public AKpi inYears(String calendar) {
        return with("calendar", calendar);
    }

    public AKpi providedBy(String... organisations) {
        return with("providers", List.of(organisations));
    }

    public AKpi brokenDownBy(List<String> categories) {
        return with("categories", categories);
    }

    public AKpi behaving(String behaviour) {
        return with("behaviour", behaviour);
    }

    /** @param overParts how its whole follows from its categories */
    public AKpi combined(String overParts) {
        return with("overParts", overParts);
    }

    public AKpi retiredFrom(String day) {
        return inState("retired").with("retiredFrom", day);
    }

    /** So defined from that day on, and before it as it was defined till now. */
    public AKpi changedFrom(String day, UnaryOperator<AKpi> change) {
        List<KpiState.Version> versions = new ArrayList<>(state().versions());
        if (versions.isEmpty()) {
            versions.add(new KpiState.Version(1, null, state()));
        }
        AKpi changed = change.apply(this);
        KpiState definition = changed.with("versions", List.of()).state();
        versions.add(new KpiState.Version(versions.size() + 1, LocalDate.parse(day), definition));
        return changed.with("versions", versions);
    }

    public String code() {
        return state().code();
    }

    private KpiState state() {
        return MAPPER.convertValue(fields, KpiState.class);
    }

    public Event<KpiState> event(long epoch, long revision) {
        var change = new Change("imported", "catalogue-office", Instant.parse("2021-11-15T09:30:00Z"));
        return Event.of(code(), revision, change, state()).in(epoch);
    }

    public void publish(long epoch, long revision) {
        Publisher.publish(topicPrefix(), event(epoch, revision));
    }

    /** Publishes it and waits until the service knows it; gives its code. */
    public String known() {
        publish(1, 1);
        return untilKnown();
    }

    /** As the catalogue told of it before KPIs had versions. */
    public String knownWithoutVersions() {
        String json = EventJson.write(event(1, 1)).replace(",\"versions\":[]", "");
        Assertions.assertThat(json).doesNotContain("versions");
        String type = EventType.KPI.wireName();
        Publisher.send(topicPrefix() + type, code(), type, json.getBytes(StandardCharsets.UTF_8));
        return untilKnown();
    }

    private String untilKnown() {
        eventually(
                "the service knows " + code(),
                () -> Assertions.assertThat(asKnown(code())).isNotNull());
        return code();
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
