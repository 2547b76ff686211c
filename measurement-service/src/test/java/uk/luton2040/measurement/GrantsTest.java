package uk.luton2040.measurement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.ServiceGrants;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GrantsTest extends ServiceGrants {
    GrantsTest() {
        super(
                "partner_client_history",
                "history",
                "decision",
                "replaced_draft",
                "due_rule",
                "return_extension",
                "nil_return");
    }
}
