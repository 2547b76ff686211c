package uk.luton2040.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void topicsSurviveAKillAndAMoveToOtherPorts() throws Exception {
        // Given
        Kafka kafka = kafka();
        Parts.start(kafka);
        try (Admin admin = kafka.admin()) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
        ProcessHandle broker = Parts.find(kafka).orElseThrow();
        broker.destroyForcibly();
        broker.onExit().join();

        // When
        Kafka moved = kafka();
        Parts.start(moved);

        // Then
        try (Admin admin = moved.admin()) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        } finally {
            Parts.stop(moved);
        }
    }

    private Kafka kafka() {
        List<Integer> ports = Ports.free(2);
        return new Kafka(new Home(folder), Checkout.find(), ports.get(0), ports.get(1));
    }
}
