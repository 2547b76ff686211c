/** What is usual in a series: control limits, and how far a new value lies from what its history makes likely. */
package uk.luton2040.measures.control;
