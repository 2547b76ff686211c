/** How a project stands: weighted milestones against time gone, and slippage in days, with the arithmetic. */
package uk.luton2040.measures.project;
