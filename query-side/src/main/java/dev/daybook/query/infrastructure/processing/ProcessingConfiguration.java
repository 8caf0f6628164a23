package dev.daybook.query.infrastructure.processing;

import com.mongodb.client.MongoClient;
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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.bson.Document;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The views' database and the processors that feed it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewSettings.class)
class ProcessingConfiguration {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    @Bean
    Discards discards(ViewLog log) {
        return (view, subject, version) ->
                log.state().discarded().contains(new Operations.Discard(view, subject.toString(), version));
    }

    @Bean
    ViewDatabase viewDatabase(
            MongoClient client,
            MongoDatabaseFactory databases,
            ViewSettings settings,
            StoreIdentity store,
            Discards discards) {
        ViewDatabase views =
                ViewDatabase.on(client, databases.getMongoDatabase().getName(), settings.queryTimeout(), discards);
        views.claim(store);
        return views;
    }

    @Bean
    MongoTemplate viewTokensAndLetters(ViewDatabase views) {
        return DefaultMongoTemplate.builder().mongoDatabase(views.database()).build();
    }

    /** The same for queries, which do not wait for long. */
    @Bean
    MongoTemplate queriedTokensAndLetters(ViewDatabase views) {
        return DefaultMongoTemplate.builder().mongoDatabase(views.forQueries()).build();
    }

    /** A server that says nothing any more is given up, so that whoever waits for it tries again. */
    @Bean
    MongoClientSettingsBuilderCustomizer silentServers() {
        return client -> client.applyToSocketSettings(
                socket -> socket.readTimeout(LONGEST_SILENCE.toSeconds(), TimeUnit.SECONDS));
    }

    @Bean
    MongoTokenStore viewTokenStore(MongoTemplate viewTokensAndLetters, CatalogSerializer serializer) {
        return MongoTokenStore.builder()
                .mongoTemplate(viewTokensAndLetters)
                .serializer(serializer)
                // Axon's own choice, process id and host name, is the same in two containers that share a host name.
                .nodeId(UUID.randomUUID().toString())
                .build();
    }

    @Bean
    DeadLetters deadLetters(
            MongoTemplate viewTokensAndLetters,
            MongoTemplate queriedTokensAndLetters,
            CatalogSerializer serializer,
            EventStore events,
            List<View<?>> views) {
        return new DeadLetters(viewTokensAndLetters, queriedTokensAndLetters, serializer, events, views);
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
    Coverage coverage(
            ViewProcessors processors,
            MongoTemplate queriedTokensAndLetters,
            CatalogSerializer serializer,
            ViewSettings settings) {
        return new Coverage(processors, queriedTokensAndLetters, serializer, settings);
    }

    @Bean
    TokenWatch tokenWatch(ViewProcessors processors, MongoTemplate viewTokensAndLetters, ViewSettings settings) {
        return new TokenWatch(processors, viewTokensAndLetters, settings);
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
                var _ = views.forQueries().runCommand(new Document("ping", 1));
                return Health.up().build();
            } catch (RuntimeException unreachable) {
                return Health.down().build();
            }
        };
    }
}
