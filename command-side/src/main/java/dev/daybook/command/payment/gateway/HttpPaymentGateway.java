package dev.daybook.command.payment.gateway;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway over HTTP; each question is one POST with an {@code Idempotency-Key}, or a GET that changes nothing. */
final class HttpPaymentGateway implements PaymentGateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ANSWER_BYTES_MAX = 1 << 20;
    private static final int CODE_LENGTH_MAX = 64;

    /** Beside 5xx: too slow, the same key is being worked on, too early, too many. */
    private static final Set<Integer> NO_ANSWER = Set.of(408, 409, 425, 429);

    private final RestClient http;
    private final GatewayGuard guard;

    HttpPaymentGateway(GatewaySettings settings, GatewayGuard guard) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.readTimeout());
        this.http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.url())
                .defaultHeaders(headers -> headers.setBearerAuth(settings.key()))
                .build();
        this.guard = guard;
    }

    @Override
    public Authorisation authorise(GatewayQuestion.Authorise q, String key) {
        JsonNode answer = post(
                key,
                Map.of(
                        "paymentId", q.paymentId(),
                        "amountMinor", q.amountMinor(),
                        "currency", q.currency(),
                        "token", q.token()),
                "/payments");
        return authorisation(answer);
    }

    private static Authorisation authorisation(JsonNode answer) {
        return switch (text(answer, "status")) {
            case "authorised" -> new Authorisation.Authorised(text(answer, "reference"), amount(answer), time(answer));
            case "action-required" ->
                new Authorisation.ActionRequired(text(answer, "reference"), text(answer, "actionUrl"));
            case "declined" ->
                new Authorisation.Declined(code(answer), answer.path("message").asString(""));
            case "pending" -> new Authorisation.Pending(text(answer, "reference"));
            case "voided" -> new Authorisation.LetGo();
            case "expired" -> new Authorisation.Expired();
            default -> throw unknown(answer);
        };
    }

    @Override
    public Settlement capture(String reference, GatewayQuestion.Capture q, String key) {
        return settlement(post(
                key,
                Map.of("captureId", q.captureId(), "amountMinor", q.amountMinor()),
                "/payments/{reference}/capture",
                reference));
    }

    @Override
    public Settlement release(String reference, GatewayQuestion.Release q, String key) {
        return settlement(post(key, Map.of(), "/payments/{reference}/void", reference));
    }

    @Override
    public Settlement refund(String reference, GatewayQuestion.Refund q, String key) {
        return settlement(post(
                key,
                Map.of("refundId", q.refundId(), "amountMinor", q.amountMinor()),
                "/payments/{reference}/refund",
                reference));
    }

    @Override
    public Optional<PaymentReport> find(String paymentId) {
        return call(() -> http.get()
                .uri("/payments?paymentId={paymentId}", paymentId)
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .exchangeForRequiredValue((_, response) -> report(response)));
    }

    private static Optional<PaymentReport> report(ClientHttpResponse response) throws IOException {
        if (response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return Optional.empty();
        }
        JsonNode answer = answer(response);
        return Optional.of(new PaymentReport(
                authorisation(answer), settlements(answer.path("captures")), settlements(answer.path("refunds"))));
    }

    private static Map<String, Settlement> settlements(JsonNode byId) {
        return byId.propertyStream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, told -> settlement(told.getValue())));
    }

    private static Settlement settlement(JsonNode answer) {
        return switch (text(answer, "status")) {
            case "done" -> new Settlement.Done();
            case "refused" -> new Settlement.Refused(code(answer));
            case "pending" -> new Settlement.Pending();
            default -> throw unknown(answer);
        };
    }

    private JsonNode post(String key, Map<String, Object> fields, String path, Object... variables) {
        // the same bytes in every process: a repeat with others would be another request under the same key
        byte[] body = JSON.writeValueAsBytes(new TreeMap<>(fields));
        return call(() -> http.post()
                .uri(path, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", key)
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .body(body)
                .exchangeForRequiredValue((_, response) -> answer(response)));
    }

    private <T> T call(Supplier<T> exchange) {
        return guard.call(() -> {
            try {
                return exchange.get();
            } catch (ResourceAccessException cutOff) {
                throw new GatewayUnavailableException(cutOff);
            }
        });
    }

    private static JsonNode answer(ClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.is5xxServerError() || NO_ANSWER.contains(status.value())) {
            throw new GatewayUnavailableException("the gateway answered " + status.value());
        }
        if (!status.is2xxSuccessful()) {
            throw new GatewayFaultException("the gateway answered " + status.value());
        }
        try {
            return JSON.readTree(response.getBody().readNBytes(ANSWER_BYTES_MAX));
        } catch (JacksonException cutOff) {
            throw new GatewayUnavailableException(cutOff);
        }
    }

    private static String text(JsonNode answer, String field) {
        return answer.path(field)
                .stringValueOpt()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new GatewayFaultException("the gateway's answer has no " + field));
    }

    private static Optional<Long> amount(JsonNode answer) {
        JsonNode amount = answer.path("amountMinor");
        if (amount.isMissingNode()) {
            return Optional.empty();
        }
        if (!amount.isIntegralNumber() || !amount.canConvertToLong()) {
            throw new GatewayFaultException("the gateway's answer has an amountMinor that is no whole number");
        }
        return Optional.of(amount.longValue());
    }

    private static Optional<Instant> time(JsonNode answer) {
        try {
            return answer.path("expiresAt")
                    .stringValueOpt()
                    .map(Instant::parse)
                    .map(time -> time.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException _) {
            throw new GatewayFaultException("the gateway's answer has an expiresAt that is no time");
        }
    }

    /** A word to count by, whatever the gateway sent. */
    private static String code(JsonNode answer) {
        String code = answer.path("code").asString("").replaceAll("[^A-Za-z0-9._-]+", "-");
        return code.isBlank() ? "unspecified" : code.substring(0, Math.min(CODE_LENGTH_MAX, code.length()));
    }

    private static GatewayFaultException unknown(JsonNode answer) {
        return new GatewayFaultException("the gateway's answer has an unknown status "
                + answer.path("status").asString(""));
    }
}
