package dev.daybook.query;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.daybook.query.infrastructure.processing.Coverage;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A query side as it runs, on a PostgreSQL and a MongoDB server of its own. */
public final class QuerySide implements AutoCloseable {

    /** A node that has lost a segment again and again leaves it alone for a minute (Axon doubles the wait from a second). */
    private static final Duration CATCH_UP = Duration.ofMinutes(3);

    private static final JsonMapper JSON = new JsonMapper();

    private final EmbeddedPostgres postgres;
    private final TestMongo mongo;
    private final Consumer<GenericApplicationContext> additions;
    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext context;

    private QuerySide(
            EmbeddedPostgres postgres,
            TestMongo mongo,
            Consumer<GenericApplicationContext> additions,
            String... properties) {
        this.postgres = postgres;
        this.mongo = mongo;
        this.additions = additions;
        this.context = run(properties);
    }

    public static QuerySide start(String... properties) {
        return start(TestMongo.embedded(), properties);
    }

    public static QuerySide start(MemoryBackend backend, String... properties) {
        return start(TestMongo.embedded(backend), properties);
    }

    public static QuerySide start(TestMongo mongo, String... properties) {
        return start(mongo, _ -> {}, properties);
    }

    /**
     * Starts one with more in it than it has by itself.
     *
     * @param additions registers it, here and at every later start
     */
    public static QuerySide start(
            TestMongo mongo, Consumer<GenericApplicationContext> additions, String... properties) {
        try {
            return new QuerySide(EmbeddedPostgres.start(), mongo, additions, properties);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends the process, lets something happen to the stores, and starts again. */
    public void restart(Runnable meanwhile, String... properties) {
        context.close();
        meanwhile.run();
        context = run(properties);
    }

    private ConfigurableApplicationContext run(String... properties) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("DAYBOOK_POSTGRES_URL", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("DAYBOOK_POSTGRES_USER", "postgres");
        settings.put("DAYBOOK_POSTGRES_PASSWORD", "postgres");
        settings.put("DAYBOOK_MONGO_URI", mongo.uri());
        settings.put("spring.main.banner-mode", "off");
        for (String property : properties) {
            settings.put(property.substring(0, property.indexOf('=')), property.substring(property.indexOf('=') + 1));
        }
        return new SpringApplicationBuilder(QuerySideApplication.class)
                .properties(settings)
                .initializers(started -> additions.accept((GenericApplicationContext) started))
                .run();
    }

    /** A second node on the same stores. */
    public ConfigurableApplicationContext secondNode(String... properties) {
        return run(properties);
    }

    /** Where the MongoDB server listens. */
    public int mongoPort() {
        return mongo.port();
    }

    /** Where the query side listens. */
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public History history() {
        return new History(bean(EventStorageEngine.class));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient sql() {
        return JdbcClient.create(postgres.getPostgresDatabase());
    }

    /** One more connection to the store. */
    public Connection connection() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    public MongoDatabase views() {
        return mongo.database();
    }

    /** All that is stored, by position. */
    public List<StoredEvent> events() {
        StoredEvents stored = bean(StoredEvents.class);
        List<StoredEvent> all = new ArrayList<>();
        List<StoredEvent> page = stored.page(0);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = stored.page(all.getLast().position());
        }
        return all;
    }

    /** Everything the processors keep: views, tokens, dead letters. */
    public void forgetViews() {
        views().drop();
    }

    /** Writes an event as some other build might have written it: a type or a payload that this one cannot read. */
    public void appendForeign(String subject, long version, String type, String payload) {
        var _ = sql().sql("""
                        insert into event (position, recorded_at, version, revision, encoding, id, subject, type, payload, metadata)
                        select position + 1, recorded_at, ?, 1, 1, gen_random_uuid(), ?, ?, convert_to(?, 'UTF8'), metadata
                        from event order by position desc limit 1""").params(version, subject, type, payload).update();
    }

    /** Waits until every view holds everything that is stored. */
    public void await() {
        await(context);
    }

    /** The same, as another node sees it. */
    public void await(ConfigurableApplicationContext node) {
        var token = new GlobalSequenceTrackingToken(bean(StoredEvents.class).head());
        Coverage coverage = node.getBean(Coverage.class);
        Eventually.isTrue(
                () -> node.getBean(ViewProcessors.class).views().stream()
                        .map(View::name)
                        .allMatch(view -> coverage.covers(view, token)),
                CATCH_UP);
    }

    /** The stored documents of a view as JSON, in the order of their ids. */
    public List<String> documents(String collection) {
        return views().getCollection(collection)
                .find()
                .sort(Sorts.ascending("_id"))
                .map(Document::toJson)
                .into(new ArrayList<>());
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** Asks another node. */
    public Answer get(ConfigurableApplicationContext node, String path, String... headers) {
        return send(node, "GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String... headers) {
        return send("POST", path, headers);
    }

    /** Posts JSON. */
    public Answer ask(String path, String body, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return send(context, "POST", path, HttpRequest.BodyPublishers.ofString(body), all);
    }

    /** Posts JSON to another node. */
    public Answer ask(ConfigurableApplicationContext node, String path, String body) {
        return send(node, "POST", path, HttpRequest.BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path);
    }

    private Answer send(String method, String path, String... headers) {
        return send(context, method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    private Answer send(
            ConfigurableApplicationContext node,
            String method,
            String path,
            HttpRequest.BodyPublisher body,
            String... headers) {
        String port = node.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
        mongo.close();
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What came back over HTTP. */
    public record Answer(HttpResponse<String> raw) {

        public int status() {
            return raw.statusCode();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** All that it says, whichever id or number it was asked about. */
        public String without(String name) {
            return status() + " " + raw.headers().map().keySet() + " " + header("Cache-Control")
                    + raw.body().replace(name, "NAME").replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
        }

        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        /** A field by JSON pointer, as text. */
        public String at(String pointer) {
            return json().at(pointer).asString();
        }

        /** The path of the next page; empty on the last. */
        public String next() {
            String link = header("Link");
            return link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
    }
}
