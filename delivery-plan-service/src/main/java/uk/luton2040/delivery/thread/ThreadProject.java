package uk.luton2040.delivery.thread;

import java.util.List;

/**
 * What the thread needs to know of a project.
 *
 * @param outcomes those it works towards
 * @param kpis those it promises to move
 */
record ThreadProject(
        String code,
        String title,
        String priority,
        List<String> outcomes,
        List<String> kpis,
        boolean reportedElsewhere) {}
