/** Green, amber, red or grey: rules as data, judgements, and the explanation that every one of them carries. */
package uk.luton2040.measures.status;
