package dev.daybook.query.orderexplanation;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Asks the command side what may be done to an order, in the name of whoever asks. */
@Component
@EnableConfigurationProperties(CommandSideSettings.class)
final class CommandSide {

    private static final Logger LOG = LoggerFactory.getLogger(CommandSide.class);

    /** Who asks, and in which trace. */
    private static final List<String> HEADERS = List.of(HttpHeaders.AUTHORIZATION, "Daybook-Actor", "traceparent");

    private final RestClient http;
    private final String url;

    CommandSide(CommandSideSettings settings) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build());
        requests.setReadTimeout(settings.timeout());
        this.http = RestClient.builder().requestFactory(requests).build();
        this.url = settings.url();
    }

    /** Unavailable where no answer comes, whatever else does. */
    OrderExplanationResponse.Actions actions(String orderId, HttpServletRequest asked) {
        try {
            return Optional.ofNullable(http.get()
                            .uri((url.isEmpty() ? here(asked) : url) + "/v1/orders/{id}/actions", orderId)
                            .headers(headers -> HEADERS.forEach(name -> Optional.ofNullable(asked.getHeader(name))
                                    .ifPresent(value -> headers.set(name, value))))
                            .retrieve()
                            .body(JsonNode.class))
                    .filter(answer -> answer.path("actions").isArray())
                    .map(CommandSide::read)
                    .orElseGet(OrderExplanationResponse.Actions::unavailable);
        } catch (RestClientException noAnswer) {
            LOG.warn("The command side does not say what may be done to {}: {}", orderId, noAnswer.getMessage());
            return OrderExplanationResponse.Actions.unavailable();
        }
    }

    private static String here(HttpServletRequest asked) {
        String address = asked.getLocalAddr();
        return "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + asked.getLocalPort();
    }

    private static OrderExplanationResponse.Actions read(JsonNode answer) {
        List<String> allowed = new ArrayList<>();
        List<OrderExplanationResponse.Refused> refused = new ArrayList<>();
        answer.path("actions").forEach(action -> {
            if (action.path("allowed").asBoolean()) {
                allowed.add(action.path("action").asString());
            } else {
                refused.add(new OrderExplanationResponse.Refused(
                        action.path("action").asString(),
                        action.path("code").asString(),
                        action.path("message").asString(),
                        List.copyOf(action.path("wouldNeed").values())));
            }
        });
        return new OrderExplanationResponse.Actions(
                true, Optional.of(answer.path("version").asLong()), allowed, refused);
    }
}
