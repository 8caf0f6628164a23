package dev.daybook.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells notices over the webhook, signed, again until they are taken. */
final class Herald implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final int DOUBLINGS = 8;
    private static final int ATTEMPTS = 24;
    private static final int THREADS = 4;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("gateway-simulator-", 0).factory());
    private final String secret;
    private final Consumer<Notice> told;
    private volatile @Nullable URI webhook;

    Herald(String secret, Consumer<Notice> told) {
        this.secret = secret;
        this.told = told;
    }

    void tellTo(URI address) {
        webhook = address;
    }

    /** Tells one after the other; what is not taken is told again later, and does not hold up the rest. */
    void tell(List<Notice> notices) {
        if (!notices.isEmpty()) {
            threads.execute(() -> notices.forEach(notice -> attempt(notice, 0)));
        }
    }

    /** Tells them before anything else is done. */
    void tellNow(List<Notice> notices) {
        notices.forEach(notice -> attempt(notice, 0));
    }

    private void attempt(Notice notice, int failures) {
        if (!delivered(notice)) {
            if (failures < ATTEMPTS && !threads.isShutdown()) {
                long pause = FIRST_PAUSE_MILLIS << Math.min(failures, DOUBLINGS);
                var _ = threads.schedule(() -> attempt(notice, failures + 1), pause, TimeUnit.MILLISECONDS);
            }
            return;
        }
        told.accept(notice);
        if (notice.twice()) {
            var _ = delivered(notice);
        }
    }

    private boolean delivered(Notice notice) {
        URI to = webhook;
        if (to == null) {
            return false;
        }
        Map<String, Object> event = new HashMap<>(notice.more());
        var _ = event.put("id", notice.id());
        var _ = event.put("type", notice.type());
        var _ = event.put("reference", notice.reference());
        var _ = event.put("paymentId", notice.paymentId());
        byte[] body = JSON.writeValueAsBytes(event);
        try {
            return http.send(
                                            HttpRequest.newBuilder(to)
                                                    .timeout(PATIENCE)
                                                    .header("Content-Type", "application/json")
                                                    .header("Gateway-Signature", signature(secret, Instant.now(), body))
                                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                                    .build(),
                                            HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            / 100
                    == 2;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static String signature(String secret, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update((at.getEpochSecond() + ".").getBytes(UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void close() {
        var _ = threads.shutdownNow();
        http.shutdownNow();
    }
}
