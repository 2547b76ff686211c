package uk.luton2040.measurement.measurement;

import java.util.Set;

/**
 * Who decides, and what else they had in hand.
 *
 * @param clients whose secrets they were shown: what those clients sent, or confirmed, may be theirs as well
 */
record Hand(String name, Set<String> clients) {

    boolean may(String haveBeen) {
        return name.equals(haveBeen) || clients.contains(haveBeen) || LinkHolder.isOf(name, haveBeen);
    }
}
