package dev.daybook.command.product.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A command side of its own, with products and somebody who brings pictures of them. */
final class Photographer implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final CommandSide side;

    Photographer(String folder) {
        this.side = CommandSide.onItsOwn("--daybook.images.folder=" + folder, "--daybook.reactions.off=");
    }

    CommandSide side() {
        return side;
    }

    /** The path of a fresh product. */
    String product() {
        String sku = "LAMP-" + UUID.randomUUID();
        Answer added = side.post(
                "/v1/products",
                "{\"sku\":\"" + sku + "\",\"name\":\"A lamp\",\"category\":\"light\","
                        + "\"price\":{\"amount\":\"25\",\"currency\":\"EUR\"},"
                        + "\"stock\":{\"controlled\":false,\"backorders\":false}}");
        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        return "/v1/products/" + sku;
    }

    Answer attach(String product, byte[] bytes, String alt) {
        return upload(product + "/images?alt=" + URLEncoder.encode(alt, UTF_8), bytes, "image/png");
    }

    Answer upload(String path, byte[] bytes, String mediaType) {
        return upload(path, bytes, mediaType, UUID.randomUUID().toString());
    }

    Answer upload(String path, byte[] bytes, String mediaType, String key) {
        return side.send(HttpRequest.newBuilder(URI.create(side.url() + path))
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    Answer remove(String product, byte[] bytes) {
        return side.post(product + "/images/" + id(bytes) + "/remove", "{}");
    }

    HttpResponse<byte[]> show(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(side.url() + path));
        try {
            return HTTP.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** How many events a product has; its version and one. */
    long events(String product) {
        return Long.parseLong(side.get(product + "/actions").header("ETag").replace("\"", "")) + 1;
    }

    void awaitNothingLeftToDo() {
        await(() -> side.rows("scheduled_tasks") == 0);
    }

    static void await(BooleanSupplier condition) {
        try {
            for (int attempt = 0; attempt < 1200 && !condition.getAsBoolean(); attempt++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        assertThat(condition.getAsBoolean()).as("within a minute").isTrue();
    }

    static String id(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void close() {
        side.close();
    }
}
