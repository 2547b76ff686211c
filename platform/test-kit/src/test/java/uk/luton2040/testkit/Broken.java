package uk.luton2040.testkit;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.idempotency.Idempotent;

/** Classes that break one house rule each, and one that keeps them all. */
final class Broken {
    private Broken() {}

    @Path("kpis")
    public static class PublicResource {}

    @Path("kpis")
    static class Misnamed {}

    @Entity
    static class EntityWithHttp {
        Response answer() {
            return Response.ok().build();
        }
    }

    static class FieldInjection {
        @Inject
        @Nullable
        Clock clock;
    }

    static class OwnTime {
        Instant when() {
            return Instant.now();
        }
    }

    static class OwnClock {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static class OwnSender {
        void send(Emitter<String> emitter) {
            emitter.send("unordered");
        }
    }

    static class RemembersText {
        @Idempotent
        String create() {
            return "created";
        }
    }

    /** Keeps every rule. */
    @Path("kpis")
    static class GoodResource {
        private final Clock clock;

        GoodResource(Clock clock) {
            this.clock = clock;
        }

        LocalDate today() {
            return LocalDate.now(clock);
        }

        @Idempotent
        Response create() {
            return Response.ok().build();
        }
    }

    /** An entity that keeps every rule. */
    @Entity
    static class GoodEntity {}
}
