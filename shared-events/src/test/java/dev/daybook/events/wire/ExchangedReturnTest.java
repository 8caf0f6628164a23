package dev.daybook.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.order.ExchangedReturn;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderPlaced;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an order is an exchange for is an optional field of the revision that came without it. */
class ExchangedReturnTest {

    private static final JsonMapper JSON = EventMapper.create();
    private static final OrderContent CONTENT = new OrderContent(
            Optional.empty(),
            "EUR",
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void is_read_as_it_was_written() throws IOException {
        OrderPlaced exchange =
                new OrderPlaced("o-2", "2", CONTENT, Optional.empty(), Optional.of(new ExchangedReturn("o-1", "r-1")));

        String written = JSON.writeValueAsString(exchange);

        assertThat(JSON.readTree(written).path("exchangeFor").toString())
                .isEqualTo("{\"orderId\":\"o-1\",\"returnId\":\"r-1\"}");
        assertThat(JSON.readValue(written, OrderPlaced.class)).isEqualTo(exchange);
    }

    @Test
    void an_order_that_is_no_exchange_is_written_as_before() throws IOException {
        String written = JSON.writeValueAsString(new OrderPlaced("o", "1", CONTENT));

        assertThat(written).doesNotContain("exchangeFor");
        assertThat(JSON.readValue(written, OrderPlaced.class).exchangeFor()).isEmpty();
    }
}
