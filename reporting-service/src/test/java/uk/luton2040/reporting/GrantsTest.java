package uk.luton2040.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.ServiceGrants;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GrantsTest extends ServiceGrants {
    GrantsTest() {
        super("history", "pack_issue", "pack_file", "pack_step", "pack_redaction");
    }
}
