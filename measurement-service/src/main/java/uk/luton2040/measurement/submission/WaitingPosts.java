package uk.luton2040.measurement.submission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import uk.luton2040.measurement.submission.FirstValues.Post;
import uk.luton2040.measurement.submission.FirstValues.Series;

/**
 * Hands out sets of posts that may be written together and beside each other: no series is in two hands. As a set costs
 * nearly the same whatever its size, it is given a moment to gather, while there are posts on their way: more were here
 * together of late than now wait or are being written. A lone post is handed out at once, soon after the others have gone.
 */
final class WaitingPosts {
    private final Lock writers = new ReentrantLock();
    private final Duration longest;
    private final List<Post> waiting = new LinkedList<>();
    private final Set<Series> seriesInHand = new HashSet<>();
    private int postsInHand;
    private int together;
    private boolean gathering;
    private boolean closed;

    /** @param longest how long those on their way are waited for */
    WaitingPosts(Duration longest) {
        this.longest = longest;
    }

    /** @return whether somebody will see to it */
    synchronized boolean add(Post post) {
        if (closed) {
            return false;
        }
        waiting.add(post);
        tell();
        return true;
    }

    /**
     * Waits for what may be written. Of several writers one waits for posts and the others for it.
     *
     * @return to be given back by {@link #written}; empty when nothing more will come
     */
    List<Post> next() throws InterruptedException {
        writers.lockInterruptibly();
        try {
            return nextSet();
        } finally {
            writers.unlock();
        }
    }

    private synchronized List<Post> nextSet() throws InterruptedException {
        List<Post> set = gathered();
        while (set.isEmpty() && !closed) {
            wait();
            set = gathered();
        }
        return set;
    }

    private List<Post> gathered() throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = end - System.nanoTime(); left > 0 && moreAreComing(); left = end - System.nanoTime()) {
            gathering = true;
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } finally {
                gathering = false;
            }
        }
        together = Math.max(here(), together - 1);
        return takeOut();
    }

    private boolean moreAreComing() {
        return !waiting.isEmpty() && here() < together;
    }

    private int here() {
        return waiting.size() + postsInHand;
    }

    /** Posts in its series may be written now. */
    synchronized void written(List<Post> set) {
        set.forEach(post -> seriesInHand.removeAll(post.series()));
        postsInHand -= set.size();
        tell();
    }

    /** Waking one who gathers for each post cost more than the post's share of the transaction. */
    private void tell() {
        if (!gathering || !moreAreComing()) {
            notifyAll();
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
        Set<Series> taken = new HashSet<>(seriesInHand);
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
            seriesInHand.addAll(series);
            rows += post.rows().size();
            set.add(post);
        }
        postsInHand += set.size();
        return set;
    }
}
