package uk.luton2040.delivery.project;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.delivery.DeliveryPlan.importing;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectEventsReachKafkaTest {

    @Test
    void everyChangeIsToldOnceWithTheWholeStateAndItsRevision() {
        // Given
        String code = "told-" + System.nanoTime();
        String row = code + ",economy,economy-jobs,Told,Reported Elsewhere,Publish: summer 2021";

        // When
        importing(row).then().statusCode(200);
        importing(row).then().statusCode(200);
        importing(row.replace("summer 2021", "early 2022")).then().statusCode(200);
        importing(code + ",economy,,The end,,").then().statusCode(200);

        // Then
        List<ConsumerRecord<String, byte[]>> told = toldOf(code, "The end");
        assertThat(told).extracting(record -> header(record, "ce_type")).containsOnly(EventType.PROJECT.wireName());
        assertThat(told).extracting(record -> header(record, "ce_source")).containsOnly("/delivery-plan-service");
        List<Event<?>> events = told.stream()
                .<Event<?>>map(record -> EventJson.read(EventType.PROJECT, record.value()))
                .toList();
        assertThat(events).extracting(Event::revision).containsExactly(1L, 2L, 3L);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.id()).isEqualTo(code);
            assertThat(event.epoch()).isEqualTo(1);
            assertThat(event.change().what()).isEqualTo("imported");
            assertThat(event.change().who()).isEqualTo("performance-office");
        });
        assertThat(events.getFirst().state()).isEqualTo(state(code, Milestone.parse("Publish: summer 2021")));
        assertThat(events.get(1).state())
                .usingRecursiveComparison()
                .ignoringFields("rebaselines")
                .isEqualTo(state(code, Milestone.parse("Publish: early 2022")));
    }

    private static ProjectState state(String code, Milestone milestone) {
        return new ProjectState(
                code,
                "Told",
                "Reported Elsewhere",
                "economy",
                "economy-jobs",
                "not-reported",
                true,
                List.of(milestone.state()),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);
    }

    /** All that was told of a project, from the start, until it had that title; one key is told in order. */
    private static List<ConsumerRecord<String, byte[]>> toldOf(String code, String lastTitle) {
        List<ConsumerRecord<String, byte[]>> told = new ArrayList<>();
        try (var consumer = consumer()) {
            eventually("'%s' was told as '%s'".formatted(code, lastTitle), () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (code.equals(record.key())) {
                        told.add(record);
                    }
                });
                assertThat(told)
                        .anySatisfy(record -> assertThat(EventJson.read(EventType.PROJECT, record.value())
                                        .state())
                                .isInstanceOfSatisfying(
                                        ProjectState.class,
                                        project -> assertThat(project.title()).isEqualTo(lastTitle)));
            });
        }
        return told;
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        var config = ConfigProvider.getConfig();
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class),
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        String topic = config.getValue("luton2040.topic-prefix", String.class) + EventType.PROJECT.wireName();
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        return consumer;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
