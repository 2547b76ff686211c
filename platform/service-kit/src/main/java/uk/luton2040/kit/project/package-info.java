/** From what is told of a project to what its progress is reckoned from. */
@NullMarked
package uk.luton2040.kit.project;

import org.jspecify.annotations.NullMarked;
