package uk.luton2040.reporting.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The views' bytes in this replica's memory, so that nothing else is needed to answer. They are believed only while this
 * replica hears of changes; otherwise the database is asked each time.
 */
@ApplicationScoped
public class ViewCache {
    private final Views views;
    private final ViewNews news;
    private final ConcurrentMap<Views.Key, Document> held = new ConcurrentHashMap<>();
    private final AtomicLong heard = new AtomicLong();

    ViewCache(Views views, ViewNews news) {
        this.views = views;
        this.news = news;
    }

    /** Without waiting for anything; empty when the database has to be asked. */
    public Optional<Document> atHand(Views.Key key) {
        return news.isHeard() ? Optional.ofNullable(held.get(key)) : Optional.empty();
    }

    /** Never to be called in a transaction that writes views: what it takes back must not be kept. */
    public Optional<Document> find(Views.Key key) {
        Optional<Document> atHand = atHand(key);
        if (atHand.isPresent()) {
            return atHand;
        }
        long before = heard.get();
        Optional<Document> found = views.find(key);
        found.ifPresent(document ->
                held.compute(key, (same, other) -> news.isHeard() && heard.get() == before ? document : other));
        return found;
    }

    /** Counted first: what was read before it and is put down after it is not kept. */
    void on(@Observes ViewNews.Heard changed) {
        heard.incrementAndGet();
        if (changed.isEverything()) {
            held.clear();
        } else {
            changed.keys().forEach(held::remove);
        }
    }
}
