package dev.daybook.standalone.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.standalone.demo.DemoOrder.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemoOrdersTest {
    private final List<DemoOrder> orders = DemoOrders.of(300);

    @Test
    void they_are_the_same_every_time() {
        assertThat(DemoOrders.of(300)).isEqualTo(orders);
    }

    @Test
    void every_key_and_every_id_occurs_once() {
        assertThat(orders.stream().map(DemoOrder::id)).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(UUID.fromString(id).version()).isEqualTo(8);
            assertThat(UUID.fromString(id).variant()).isEqualTo(2);
        });
        assertThat(orders.stream().flatMap(order -> order.steps().stream()).map(Step::key))
                .doesNotHaveDuplicates();
    }

    @Test
    void they_end_in_every_state() {
        Set<List<String>> histories = orders.stream()
                .map(order -> order.steps().stream()
                        .map(step -> step.path().replace(order.id(), "ID"))
                        .toList())
                .collect(toSet());
        assertThat(histories).hasSize(DemoFate.values().length);
    }

    @Test
    void some_buyers_are_known_and_some_are_guests() {
        var customers = orders.stream()
                .map(order -> (DemoRequests.Place) order.steps().getFirst().body())
                .map(DemoRequests.Place::customerId)
                .collect(toSet());
        assertThat(customers).hasSizeGreaterThan(40).contains(Optional.empty());
    }
}
