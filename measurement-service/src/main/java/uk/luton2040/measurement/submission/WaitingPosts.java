package uk.luton2040.measurement.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import uk.luton2040.measurement.submission.FirstValues.Post;
import uk.luton2040.measurement.submission.FirstValues.Series;

/** Hands out sets of posts that may be written together and beside each other: no series is in two hands. */
final class WaitingPosts {
    private final List<Post> waiting = new LinkedList<>();
    private final Set<Series> inHand = new HashSet<>();
    private boolean closed;

    /** @return whether somebody will see to it */
    synchronized boolean add(Post post) {
        if (closed) {
            return false;
        }
        waiting.add(post);
        notify();
        return true;
    }

    /**
     * Waits for what may be written.
     *
     * @return to be given back by {@link #written}; empty when nothing more will come
     */
    synchronized List<Post> next() throws InterruptedException {
        List<Post> set = takeOut();
        while (set.isEmpty() && !closed) {
            wait();
            set = takeOut();
        }
        return set;
    }

    /** Posts in its series may be written now. */
    synchronized void written(List<Post> set) {
        set.forEach(post -> inHand.removeAll(post.series()));
        if (!waiting.isEmpty()) {
            notify();
        }
    }

    /** @return those that nobody will see to */
    synchronized List<Post> close() {
        closed = true;
        List<Post> left = List.copyOf(waiting);
        waiting.clear();
        notifyAll();
        return left;
    }

    private List<Post> takeOut() {
        List<Post> set = new ArrayList<>();
        Set<Series> taken = new HashSet<>(inHand);
        Set<String> keys = new HashSet<>();
        int rows = 0;
        for (Iterator<Post> posts = waiting.iterator(); posts.hasNext() && rows < Intake.AT_A_TIME; ) {
            Post post = posts.next();
            Set<Series> series = post.series();
            boolean isFree = Collections.disjoint(taken, series);
            // One that has to wait is not overtaken, or it might wait for ever.
            taken.addAll(series);
            if (!isFree) {
                continue;
            }
            posts.remove();
            if (post.key().filter(key -> !keys.add(key.owned())).isPresent()) {
                post.leaveAlone();
                continue;
            }
            inHand.addAll(series);
            rows += post.rows().size();
            set.add(post);
        }
        return set;
    }
}
