package uk.luton2040.measurement.approval;

record PolicyView(String scorecard, int levels) {}
