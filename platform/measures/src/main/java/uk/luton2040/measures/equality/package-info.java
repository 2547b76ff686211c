/** How far groups of people are from each other in what is measured. */
package uk.luton2040.measures.equality;
