package dev.daybook.cli.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Asks one server, and posts JSON and files to it, each request with a deadline and bounded retries; safe for many threads. */
public final class ServerConnection implements AutoCloseable {

    private static final Duration CONNECT_DEADLINE = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private final String base;
    private final Retry retry;
    private final Optional<String> token;
    private final HttpClient client;

    /** In nobody's name. */
    public ServerConnection(URI url, Retry retry) {
        this(url, retry, Optional.empty());
    }

    /**
     * To one server.
     *
     * @param token sent as the bearer token of each request
     */
    public ServerConnection(URI url, Retry retry, Optional<String> token) {
        this.base = url.toString().replaceAll("/+$", "");
        this.retry = retry;
        this.token = token;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_DEADLINE)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /**
     * Posts a body that may be posted any number of times, until an answer comes that is not a passing trouble.
     *
     * @param path below the server's URL, with a leading slash
     * @param deadline of one try
     * @throws ServerFailureException when no such answer came
     */
    public HttpAnswer post(String path, Map<String, String> headers, Object body, Duration deadline) {
        return post(path, headers, "application/json", JSON.writeValueAsBytes(body), deadline);
    }

    /** Asks under the same terms. */
    public HttpAnswer get(String path, Duration deadline) {
        return get(path, Map.of(), deadline);
    }

    /** Asks with headers. */
    public HttpAnswer get(String path, Map<String, String> headers, Duration deadline) {
        HttpRequest.Builder request = request(path, deadline).GET();
        headers.forEach(request::header);
        return untilItLasts(request.build());
    }

    /**
     * Asks once for an answer that comes line by line; close it.
     *
     * @param deadline until it begins
     * @throws IOException when the server does not answer, or with anything but lines; or, wrapped, when it breaks off
     */
    Stream<String> lines(String path, String mediaType, Duration deadline) throws IOException {
        HttpRequest request =
                request(path, deadline).header("Accept", mediaType).GET().build();
        try {
            HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                try (Stream<String> body = response.body()) {
                    HttpAnswer answer = HttpAnswer.of(
                            response.statusCode(), response.headers(), body.collect(Collectors.joining("\n")));
                    if (answer.passing()) {
                        throw new IOException(answer.summary());
                    }
                    throw new ServerFailureException(base + " answers " + answer.summary());
                }
            }
            return response.body();
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    Retry retry() {
        return retry;
    }

    /** Posts a file under the same terms. */
    HttpAnswer post(String path, Map<String, String> headers, String mediaType, byte[] file, Duration deadline) {
        HttpRequest.Builder request =
                request(path, deadline).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(file));
        headers.forEach(request::header);
        return untilItLasts(request.build());
    }

    private HttpRequest.Builder request(String path, Duration deadline) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(deadline);
        token.ifPresent(given -> request.header("Authorization", "Bearer " + given));
        return request;
    }

    /** Has something removed, under the same terms. */
    public HttpAnswer delete(String path, Duration deadline) {
        return untilItLasts(request(path, deadline).DELETE().build());
    }

    /**
     * Asks for a file under the same terms; it is read from what comes back, which is to be closed.
     *
     * @throws ServerFailureException when none comes, or something else
     */
    public InputStream open(String path, Duration deadline) {
        HttpRequest request = request(path, deadline).GET().build();
        Opening opening = new Opening();
        HttpAnswer answer = untilItLasts(() -> opening.answer(client.send(request, BodyHandlers.ofInputStream())));
        return opening.content.orElseThrow(
                () -> new ServerFailureException(base + path + " answers " + answer.summary()));
    }

    /** Keeps what is behind an answer that is a file. */
    private static final class Opening {

        private Optional<InputStream> content = Optional.empty();

        HttpAnswer answer(HttpResponse<InputStream> response) throws IOException {
            if (response.statusCode() / 100 == 2) {
                content = Optional.of(response.body());
                return HttpAnswer.of(response.statusCode(), response.headers(), "");
            }
            try (InputStream body = response.body()) {
                String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return HttpAnswer.of(response.statusCode(), response.headers(), text);
            }
        }
    }

    /** One try. */
    @FunctionalInterface
    private interface Exchange {

        HttpAnswer answer() throws IOException, InterruptedException;
    }

    private HttpAnswer untilItLasts(HttpRequest request) {
        return untilItLasts(() -> {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return HttpAnswer.of(response.statusCode(), response.headers(), response.body());
        });
    }

    private HttpAnswer untilItLasts(Exchange exchange) {
        long start = System.nanoTime();
        for (int tries = 1; ; tries++) {
            Duration asked = Duration.ZERO;
            String trouble;
            try {
                HttpAnswer answer = exchange.answer();
                if (!answer.passing()) {
                    return answer;
                }
                asked = answer.retryAfter();
                trouble = "answers " + answer.summary();
            } catch (IOException e) {
                trouble = "does not answer (" + reason(e) + ")";
            } catch (InterruptedException _) {
                throw interrupted();
            }
            if (!retry.allows(tries, Duration.ofNanos(System.nanoTime() - start))) {
                throw new ServerFailureException(base + " " + trouble + " after " + tries + " tries");
            }
            pause(retry.pauseAfter(tries, asked));
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private ServerFailureException interrupted() {
        Thread.currentThread().interrupt();
        return new ServerFailureException(base + " was not waited for any longer");
    }

    /** The server's URL, as it is named in messages. */
    @Override
    public String toString() {
        return base;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
