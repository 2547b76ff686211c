/** What a difference between two surveys says, and when it says nothing. */
package uk.luton2040.measures.survey;
