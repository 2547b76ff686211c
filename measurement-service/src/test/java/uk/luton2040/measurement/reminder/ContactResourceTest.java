package uk.luton2040.measurement.reminder;

import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContactResourceTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String partner = "written-to-" + COUNT.incrementAndGet();
    private final String contact = "/api/v1/contacts/" + partner;

    @BeforeEach
    void thePartnerIsKnown() {
        aKpi().providedBy(partner).known();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"addresses\":[\"nobody\"]}",
                "{\"addresses\":[\"a@b\"]}",
                "{\"addresses\":[\"a@b.example\\nBcc: c@d.example\"]}",
                "{\"addresses\":[null]}"
            })
    void whatIsNoAddressIsRefused(String body) {
        officer().header("If-Match", "\"0\"").body(body).put(contact).then().statusCode(422);
    }

    @Test
    void aContactIsChangedByWhoHasReadIt() {
        String body = "{\"addresses\":[]}";

        officer().body(body).put(contact).then().statusCode(428);
        officer().header("If-Match", "\"4\"").body(body).put(contact).then().statusCode(412);
        officer().header("If-Match", "\"0\"").body(body).put(contact).then().statusCode(200);
        officer()
                .header("If-Match", "*")
                .body(body)
                .put("/api/v1/contacts/nobody-we-know")
                .then()
                .statusCode(404);
        housing().get(contact).then().statusCode(404);
        housing().header("If-Match", "*").body(body).put(contact).then().statusCode(403);
    }
}
