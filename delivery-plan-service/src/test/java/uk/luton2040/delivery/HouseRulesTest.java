package uk.luton2040.delivery;

import uk.luton2040.testkit.ServiceHouseRules;

class HouseRulesTest extends ServiceHouseRules {
    HouseRulesTest() {
        super("delivery");
    }
}
