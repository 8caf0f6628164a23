package dev.daybook.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.OrderStockReserved;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingVersionsTest {

    private static final JsonMapper JSON = EventMapper.create();
    private static final List<LineReservation> KEPT = List.of(new LineReservation("A@far", "o", "A", 2, 0));
    private static final List<LineQuantity> PIECES = List.of(new LineQuantity("1", "A", 2));

    @Test
    void the_versions_are_read_as_they_were_written() throws IOException {
        OrderStockReserved reserved = new OrderStockReserved("o", KEPT, Optional.empty(), 1, Optional.of(3));
        LinesAssigned assigned = new LinesAssigned("o", "f", "far", PIECES, Optional.of(1), Optional.of(3));

        assertThat(JSON.readValue(JSON.writeValueAsString(reserved), OrderStockReserved.class))
                .isEqualTo(reserved);
        assertThat(JSON.readValue(JSON.writeValueAsString(assigned), LinesAssigned.class))
                .isEqualTo(assigned);
    }

    @Test
    void where_no_location_was_weighed_against_another_it_is_written_as_before() throws IOException {
        String reserved = JSON.writeValueAsString(new OrderStockReserved("o", KEPT, Optional.empty(), 1));
        String assigned = JSON.writeValueAsString(new LinesAssigned("o", "f", "far", PIECES, Optional.of(1)));

        assertThat(reserved + assigned).doesNotContain("routingVersion");
        assertThat(JSON.readValue(reserved, OrderStockReserved.class).routingVersion())
                .isEmpty();
        assertThat(JSON.readValue(assigned, LinesAssigned.class).routingVersion())
                .isEmpty();
    }
}
