/** Targets, baselines and benchmarks as set or printed, and which of them a measurement is judged against. */
package uk.luton2040.measures.target;
