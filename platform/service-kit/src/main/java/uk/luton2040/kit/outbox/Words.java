package uk.luton2040.kit.outbox;

/** What an event says, and under which key of which topic. */
record Words(String topic, String key, String type, String payload) {}
