package uk.luton2040.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.testkit.Eventually.eventuallyTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ViewCacheTest {
    private static final Views.Key KEY = new Views.Key(Live.WELLBEING, "luton-2040");

    private final Views views;
    private final ViewNews news;
    private final ViewCache cache;

    ViewCacheTest(Views views, Event<ViewNews.Heard> told) {
        this.views = views;
        this.news = new ViewNews(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password"),
                told);
        this.cache = new ViewCache(views, news);
    }

    @Test
    void whatIsAtHandIsBelievedOnlyWhileChangesAreHeard() throws InterruptedException {
        // Given
        Live.world();
        assertThat(cache.find(KEY)).isEqualTo(views.find(KEY));
        assertThat(cache.atHand(KEY)).as("nothing is heard yet").isEmpty();
        news.start(new StartupEvent());
        eventuallyTrue("changes are heard", news::isHeard);
        cache.find(KEY);
        assertThat(cache.atHand(KEY)).isPresent();

        // When
        news.stop(new ShutdownEvent());

        // Then
        assertThat(cache.atHand(KEY)).isEmpty();
        assertThat(cache.find(KEY)).isPresent();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
