package uk.luton2040.catalogue;

import uk.luton2040.testkit.ServiceHouseRules;

class HouseRulesTest extends ServiceHouseRules {
    HouseRulesTest() {
        super("catalogue");
    }
}
