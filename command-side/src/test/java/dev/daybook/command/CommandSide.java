package dev.daybook.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running command side for all tests of its API, on an embedded PostgreSQL, spoken to over HTTP. */
public final class CommandSide implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final CommandSide RUNNING = new CommandSide(POSTGRES, "postgres");

    private static final String OFF = "--daybook.reactions.off=";
    private static final String NOBODY_ELSE =
            "fulfilment-routing,checkout,completion,invoicing,authorisation-expiry,authorisation-renewal,thumbnails";

    private final ConfigurableApplicationContext context;
    private final String database;
    private final String url;

    private CommandSide(EmbeddedPostgres postgres, String database, String... settings) {
        this.database = database;
        context = new SpringApplicationBuilder(CommandSideApplication.class)
                .properties("logging.level.root=WARN")
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        OFF + (onlyByHand(settings) ? NOBODY_ELSE : ""),
                                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", database),
                                        "--spring.datasource.username=postgres"),
                                Arrays.stream(settings))
                        .toArray(String[]::new));
        url = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Unless a test says otherwise, nobody else goes on with its orders. */
    private static boolean onlyByHand(String... settings) {
        return Arrays.stream(settings).noneMatch(setting -> setting.startsWith(OFF));
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One more node on the same database. */
    public static CommandSide secondNode(String... settings) {
        return new CommandSide(POSTGRES, "postgres", settings);
    }

    /** A node whose events and tasks no other node sees. */
    public static CommandSide onItsOwn(String... settings) {
        String database = "own_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(POSTGRES.getPostgresDatabase())
                .sql("create database " + database)
                .update();
        return new CommandSide(POSTGRES, database, settings);
    }

    /** One more node on the database of this one. */
    public CommandSide anotherNode(String... settings) {
        return new CommandSide(POSTGRES, database, settings);
    }

    @Override
    public void close() {
        context.close();
    }

    public static CommandSide running() {
        return RUNNING;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** How many rows a table has. */
    public long rows(String table) {
        return bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** An answer with its body already parsed. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    /** Posts a body under a fresh key. */
    public Answer post(String path, String body) {
        return post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Posts a body with these headers, given as name, value, name, value. */
    public Answer post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public String url() {
        return url;
    }
}
