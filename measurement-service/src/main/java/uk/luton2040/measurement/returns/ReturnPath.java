package uk.luton2040.measurement.returns;

import jakarta.ws.rs.PathParam;

/** Which return; used with {@code @BeanParam}. */
class ReturnPath {
    @PathParam("kpi")
    String kpi = "";

    @PathParam("period")
    String period = "";

    @PathParam("organisation")
    String organisation = "";

    ReturnKey key() {
        return new ReturnKey(kpi, period, organisation);
    }
}
