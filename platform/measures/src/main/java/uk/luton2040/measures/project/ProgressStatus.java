package uk.luton2040.measures.project;

import uk.luton2040.measures.Coded;

/** How a project stands. Blue is done. */
public enum ProgressStatus implements Coded {
    GREEN,
    AMBER,
    RED,
    GREY,
    BLUE
}
