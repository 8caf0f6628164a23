package dev.daybook.standalone.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Places and confirms orders without a pause and writes down what it was told, and what it was not told. */
final class TrialClient implements AutoCloseable {

    private static final int BUYERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ORDER = """
            {"id": "ORDER", "customerId": "c-1", "currency": "EUR", "lines": [{"sku": "A", "description": "a", "quantity": 2,
              "unitPrice": {"amount": "2.50", "currency": "EUR"}}]}""";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;
    private final Map<Request, String> answers = new ConcurrentHashMap<>();
    private final Queue<Request> unanswered = new ConcurrentLinkedQueue<>();
    private final List<Thread> buyers = new ArrayList<>();
    private volatile boolean buying;

    TrialClient(URI url) {
        this.url = url;
    }

    /** A command with its key. */
    record Request(String key, String path, String body) {}

    void start() {
        buying = true;
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            buyers.add(Thread.ofVirtual().start(this::buy));
        }
    }

    void stop() throws InterruptedException {
        buying = false;
        for (Thread buyer : buyers) {
            buyer.join();
        }
    }

    /** What was answered, by request. */
    Map<Request, String> answers() {
        return answers;
    }

    /** The requests that nobody answered, or that were answered with a failure. */
    List<Request> unanswered() {
        return List.copyOf(unanswered);
    }

    /** An order that nobody has asked for yet. */
    static Request order() {
        return order(UUID.randomUUID().toString());
    }

    private static Request order(String id) {
        return new Request(key(), "/v1/orders", ORDER.replace("ORDER", id));
    }

    private void buy() {
        while (buying) {
            String id = UUID.randomUUID().toString();
            if (sent(order(id))) {
                var _ = sent(new Request(key(), "/v1/orders/" + id + "/confirm", "{}"));
            }
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private boolean sent(Request request) {
        Optional<HttpResponse<String>> answer = send(request);
        if (answer.isPresent() && isAccepted(answer.get())) {
            answers.put(request, answer.get().body());
            return true;
        }
        unanswered.add(request);
        pause();
        return false;
    }

    private static boolean isAccepted(HttpResponse<String> answer) {
        return answer.statusCode() == 200 || answer.statusCode() == 201;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does something with each request, as many at a time as there are buyers; fails with the first failure. */
    void together(Collection<Request> requests, Consumer<Request> step) {
        Queue<Request> open = new ConcurrentLinkedQueue<>(requests);
        try (ExecutorService buyersAgain = Executors.newFixedThreadPool(BUYERS)) {
            List<CompletableFuture<Void>> ends = new ArrayList<>();
            for (int buyer = 0; buyer < BUYERS; buyer++) {
                ends.add(CompletableFuture.runAsync(
                        () -> {
                            for (Request next = open.poll(); next != null; next = open.poll()) {
                                step.accept(next);
                            }
                        },
                        buyersAgain));
            }
            ends.forEach(CompletableFuture::join);
        }
    }

    /** Sends a request, maybe once more; empty when there is no answer. */
    Optional<HttpResponse<String>> send(Request request) {
        try {
            return Optional.of(http.send(
                    HttpRequest.newBuilder(url.resolve(request.path()))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", request.key())
                            .POST(BodyPublishers.ofString(request.body()))
                            .build(),
                    BodyHandlers.ofString()));
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
