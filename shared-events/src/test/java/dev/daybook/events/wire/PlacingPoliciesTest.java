package dev.daybook.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.PlacingPolicies;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The policies of an order are an optional field of the revision that came without them. */
class PlacingPoliciesTest {

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
    void the_versions_are_read_as_they_were_written() throws IOException {
        OrderPlaced taxed = placed(new PlacingPolicies(Optional.of(3), Optional.empty()));
        OrderPlaced both = placed(new PlacingPolicies(Optional.of(3), Optional.of(1)));

        assertThat(JSON.readTree(JSON.writeValueAsBytes(taxed)).path("policies").toString())
                .isEqualTo("{\"taxVersion\":3}");
        assertThat(JSON.readValue(JSON.writeValueAsString(taxed), OrderPlaced.class))
                .isEqualTo(taxed);
        assertThat(JSON.readValue(JSON.writeValueAsString(both), OrderPlaced.class))
                .isEqualTo(both);
    }

    @Test
    void an_order_that_no_policy_touched_is_written_as_before() throws IOException {
        String written = JSON.writeValueAsString(new OrderPlaced("o", "1", CONTENT));

        assertThat(written).doesNotContain("policies");
        assertThat(JSON.readValue(written, OrderPlaced.class).policies()).isEmpty();
    }

    private static OrderPlaced placed(PlacingPolicies policies) {
        return new OrderPlaced("o", "1", CONTENT, Optional.of(policies), Optional.empty());
    }
}
