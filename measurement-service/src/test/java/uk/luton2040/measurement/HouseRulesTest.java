package uk.luton2040.measurement;

import uk.luton2040.testkit.ServiceHouseRules;

class HouseRulesTest extends ServiceHouseRules {
    HouseRulesTest() {
        super("measurement");
    }
}
