package uk.luton2040.delivery.outside;

import uk.luton2040.measures.Coded;

/** Who looks from outside. */
public enum ReviewKind implements Coded {
    PEER_CHALLENGE,
    SCRUTINY,
    INTERNAL_AUDIT,
    EXTERNAL_AUDIT,
    INSPECTION,
    COMMISSION
}
