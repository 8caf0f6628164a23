package dev.daybook.query.infrastructure.processing;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.viewlog.Operations;
import dev.daybook.query.infrastructure.viewlog.ViewLog;
import dev.daybook.query.infrastructure.views.Discards;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.tail.EventTail;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.bson.Document;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The views' database and the processors that feed it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewSettings.class)
class ProcessingConfiguration {

    @Bean
    Discards discards(ViewLog log) {
        return (view, subject, version) ->
                log.state().discarded().contains(new Operations.Discard(view, subject.toString(), version));
    }

    @Bean
    ViewDatabase viewDatabase(MongoDatabaseFactory databases, StoreIdentity store, Discards discards) {
        ViewDatabase views = ViewDatabase.on(databases, discards);
        views.claim(store);
        return views;
    }

    @Bean
    MongoTemplate viewTokensAndLetters(ViewDatabase views) {
        return DefaultMongoTemplate.builder().mongoDatabase(views.database()).build();
    }

    @Bean
    MongoTokenStore viewTokenStore(MongoTemplate store, CatalogSerializer serializer) {
        return MongoTokenStore.builder()
                .mongoTemplate(store)
                .serializer(serializer)
                // Axon's own choice, process id and host name, is the same in two containers that share a host name.
                .nodeId(UUID.randomUUID().toString())
                .build();
    }

    @Bean
    DeadLetters deadLetters(MongoTemplate store, CatalogSerializer serializer, EventStore events, List<View<?>> views) {
        return new DeadLetters(store, serializer, events, views);
    }

    @Bean
    ViewLog viewLog(EventStore events) {
        return new ViewLog(events, Clock.systemUTC());
    }

    @Bean
    ViewProcessors viewProcessors(
            List<View<?>> views,
            EventTail tail,
            ViewLog log,
            DeadLetters deadLetters,
            MongoTokenStore tokens,
            CatalogSerializer serializer,
            ViewSettings settings,
            MeterRegistry meters) {
        return new ViewProcessors(
                views, tail, log, new ViewFeed.Surroundings(deadLetters, tokens, serializer, settings, meters));
    }

    @Bean
    Coverage coverage(ViewProcessors processors, MongoTemplate store, CatalogSerializer serializer) {
        return new Coverage(processors, store, serializer);
    }

    @Bean
    CatchUp catchUp(ViewProcessors processors, Coverage coverage, StoredEvents events) {
        return new CatchUp(processors, coverage, events);
    }

    @Bean
    HealthIndicator viewsHealthIndicator(CatchUp catchUp, EventTail tail) {
        return new ViewsHealth(catchUp, tail);
    }

    /** Boot's own asks for {@code hello}, which the embedded server does not know. */
    @Bean
    HealthIndicator mongoHealthIndicator(ViewDatabase views) {
        return () -> {
            try {
                var _ = views.database().runCommand(new Document("ping", 1));
                return Health.up().build();
            } catch (RuntimeException unreachable) {
                return Health.down().build();
            }
        };
    }
}
