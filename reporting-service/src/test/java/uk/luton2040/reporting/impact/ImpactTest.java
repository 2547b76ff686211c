package uk.luton2040.reporting.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.topicPrefix;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.event;
import static uk.luton2040.reporting.impact.AProposal.aProposal;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.ImpactState;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

/** From a proposal on its topic to the answer on reporting's. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImpactTest {
    private final Proposals proposals;
    private String kpi = "";

    ImpactTest(Proposals proposals) {
        this.proposals = proposals;
    }

    @BeforeEach
    void aKpiWithValues() {
        Live.world();
        kpi = unique("IMP");
        tell(aKpi(kpi).target("every-period", "70").state());
        tell(aPublishedValue(kpi, "FY2020-H2", "66").state());
    }

    private AProposal narrower() {
        return aProposal("change", kpi)
                .proposing(aKpi(kpi).target("every-period", "70").judgedBy(rule("absolute", "1", false)));
    }

    @Test
    void aProposalIsAnsweredOnReportingsTopic() {
        // When
        tell(narrower().state());

        // Then
        eventually(
                "the impact is told",
                () -> assertThat(answers().getLast().flips())
                        .extracting(ImpactState.Flip::from, ImpactState.Flip::to)
                        .containsExactly(tuple("amber", "red")));
        assertThat(answers().getLast().proposalRevision()).isEqualTo(1);
    }

    @Test
    void aValueThatComesLaterIsReplayedToo() {
        // Given
        tell(narrower().state());
        eventually("the impact is told", () -> assertThat(answers()).isNotEmpty());

        // When
        tell(aPublishedValue(kpi, "FY2021-H1", "67").state());

        // Then
        eventually(
                "the new value is replayed",
                () -> assertThat(answers().getLast().periods()).isEqualTo(2));
    }

    @Test
    void aProposalThatComesBeforeItsKpiIsAnsweredOnceItIsKnown() {
        // Given
        String unheard = unique("IMP");
        tell(aProposal("retire", unheard).state());
        eventually(
                "it is said that nothing is known",
                () -> assertThat(answers(unheard).getLast().notes())
                        .contains("Nothing is known yet of %s.".formatted(unheard)));

        // When
        tell(aKpi(unheard).state());

        // Then
        eventually(
                "the answer is another",
                () -> assertThat(answers(unheard).getLast().notes())
                        .doesNotContain("Nothing is known yet of %s.".formatted(unheard)));
    }

    @Test
    void aProposalMadeOfANewerKpiWaitsForIt() {
        // Given
        tell(narrower().of(2).state());
        tell(aPublishedValue(kpi, "FY2021-H1", "67").state());
        eventually(
                "the value is absorbed",
                () -> officer().get("/api/v1/freshness").then().body("behind", is(0)));
        assertThat(answers()).isEmpty();

        // When
        tell(event(aKpi(kpi).target("every-period", "60").state(), 1, 2));

        // Then
        eventually(
                "it is answered by the newer KPI",
                () -> assertThat(answers().getLast().flips()).isEmpty());
    }

    @Test
    void theSameProposalTwiceIsAnsweredOnce() {
        // Given
        tell(narrower().state());
        eventually("the impact is told", () -> assertThat(answers()).isNotEmpty());
        long told = answers().size();

        // When
        tell(narrower().state());
        tell(event(narrower().standing("withdrawn").state(), 1, 2));
        eventually(
                "the withdrawal is known",
                () -> assertThat(proposals.open("review-" + kpi + ":1")).isEmpty());
        tell(aPublishedValue(kpi, "FY2021-H1", "67").state());
        eventually(
                "the value is absorbed",
                () -> officer().get("/api/v1/freshness").then().body("behind", is(0)));

        // Then
        assertThat(answers()).hasSize((int) told);
    }

    private List<ImpactState> answers() {
        return answers(kpi);
    }

    private static List<ImpactState> answers(String of) {
        String topic = topicPrefix() + EventType.IMPACT.wireName();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "group.id",
                UUID.randomUUID().toString(),
                "isolation.level",
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ImpactState> found = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    var impact = (ImpactState)
                            EventJson.read(EventType.IMPACT, record.value()).state();
                    if (impact.kpi().equals(of)) {
                        found.add(impact);
                    }
                });
            }
            return found;
        }
    }
}
