package dev.daybook.command.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import java.util.UUID;

/** Words for the tests of the order API. */
final class OrderApi {

    static final CommandSide SIDE = CommandSide.running();
    static final String LINE =
            "{\"lineId\":\"1\",\"sku\":\"A\",\"description\":\"a thing\",\"quantity\":2,\"unitPrice\":{\"amount\":\"2.50\",\"currency\":\"EUR\"}}";
    static final String REASON = "\"reason\":{\"code\":\"customer-request\",\"text\":\"changed my mind\"}";

    private OrderApi() {}

    static String placed() {
        String id = UUID.randomUUID().toString();
        assertThat(SIDE.post("/v1/orders", order(id, LINE)).status()).isEqualTo(201);
        return id;
    }

    static String order(String id, String lines) {
        return "{\"id\":\"" + id + "\",\"customerId\":\"c-1\",\"currency\":\"EUR\",\"lines\":[" + lines + "]}";
    }
}
