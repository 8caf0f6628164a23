package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.stock.domain.Stock;
import java.time.Instant;
import java.util.UUID;

/** A product whose pieces are counted, and orders for it, in the words of the tests. */
abstract class CountedProduct {

    static final CommandSide SIDE = CommandSide.running();

    final String sku = "LAMP-" + UUID.randomUUID();

    final void product(String price, boolean controlled, boolean backorders) {
        product(sku, price, controlled, backorders);
    }

    static void product(String sku, String price, boolean controlled, boolean backorders) {
        String body =
                "{\"sku\":\"%s\",\"name\":\"A lamp\",\"category\":\"light\",\"price\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"stock\":{\"controlled\":%s,\"backorders\":%s}}"
                        .formatted(sku, price, controlled, backorders);
        assertThat(SIDE.post("/v1/products", body).status()).isEqualTo(201);
        assertEvents(SIDE.post("/v1/products/" + sku + "/publish", "{}"), "product.published");
    }

    static void receive(String sku, int quantity) {
        assertThat(SIDE.post("/v1/stock/" + sku + "@main/receive", "{\"quantity\":" + quantity + "}")
                        .status())
                .isEqualTo(200);
    }

    static String placed(String lines) {
        String id = UUID.randomUUID().toString();
        assertThat(place(id, lines).status()).isEqualTo(201);
        return id;
    }

    static Answer place(String id, String lines) {
        return SIDE.post("/v1/orders", order(id, lines));
    }

    static String order(String id, String lines) {
        return "{\"id\":\"" + id + "\",\"currency\":\"EUR\",\"lines\":[" + lines + "]}";
    }

    static String line(String sku, int quantity) {
        return "{\"sku\":\"" + sku + "\",\"quantity\":" + quantity + "}";
    }

    static long eventsOf(String appendId) {
        return SIDE.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from event where convert_from(metadata, 'UTF8') like ?")
                .param("%" + appendId + "%")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    final int reserved() {
        return stock().reserved();
    }

    final int available(Instant at) {
        return stock().available(at);
    }

    @SuppressWarnings("unchecked")
    final Stock stock() {
        StreamDefinition<?, ?, Stock> stocks = SIDE.beans(StreamDefinition.class).stream()
                .filter(stream -> stream.name().equals("stock"))
                .map(stream -> (StreamDefinition<?, ?, Stock>) stream)
                .findFirst()
                .orElseThrow();
        return SIDE.bean(StreamReader.class)
                .load(stocks, "default", sku + "@main")
                .state();
    }
}
