package uk.luton2040.measurement.submission;

import java.util.List;

/**
 * A row as it stood in the body.
 *
 * @param index its place, from 0
 * @param misread what no value could be made of; the row's other fields are there all the same
 */
record PostedRow(int index, NewMeasurement row, List<Refusal> misread) {}
