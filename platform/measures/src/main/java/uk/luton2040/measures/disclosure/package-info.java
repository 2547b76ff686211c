/** What of small counts may be shown in public. */
package uk.luton2040.measures.disclosure;
