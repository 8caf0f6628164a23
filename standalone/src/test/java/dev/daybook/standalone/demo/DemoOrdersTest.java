package dev.daybook.standalone.demo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.standalone.demo.DemoStory.Step;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoOrdersTest {
    private final List<DemoStory> orders = DemoOrders.of(300);

    @Test
    void they_are_the_same_every_time() {
        assertThat(DemoOrders.of(300)).isEqualTo(orders);
    }

    @Test
    void every_key_and_every_id_occurs_once() {
        assertThat(orders.stream().map(DemoStory::id)).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(UUID.fromString(id).version()).isEqualTo(8);
            assertThat(UUID.fromString(id).variant()).isEqualTo(2);
        });
        assertThat(orders.stream().flatMap(order -> order.steps().stream()).map(Step::key))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_fate_befalls_one_of_the_first() {
        Set<List<String>> histories = DemoOrders.of(DemoFate.values().length).stream()
                .map(order -> order.steps().stream()
                        .map(step -> step.path().replace(order.id(), "ID") + step.body())
                        .toList())
                .collect(toSet());
        assertThat(histories).hasSize(DemoFate.values().length);
    }

    @Test
    void what_they_buy_is_for_sale_at_their_price_and_there_are_pieces_enough() {
        Map<String, DemoRequests.Price> prices = bodies(DemoRequests.AddProduct.class)
                .collect(toMap(DemoRequests.AddProduct::sku, DemoRequests.AddProduct::price));
        List<DemoRequests.Line> lines = orders.stream()
                .flatMap(order -> ((DemoRequests.Place) order.steps().getFirst().body()).lines().stream())
                .toList();

        assertThat(lines).allSatisfy(line -> assertThat(prices).containsEntry(line.sku(), line.unitPrice()));
        assertThat(DemoCatalogue.of(300).stream()
                        .flatMap(story -> story.steps().stream())
                        .filter(step -> step.path().endsWith("@main/receive"))
                        .map(step -> (DemoRequests.Receive) step.body()))
                .hasSameSizeAs(DemoShop.ARTICLES)
                .allSatisfy(delivery -> assertThat(delivery.quantity()).isGreaterThanOrEqualTo(4 * 300));
    }

    @Test
    void every_product_has_a_picture_of_its_own_that_is_the_same_each_time() {
        List<String> drawn = bodies(DemoPicture.class)
                .map(picture -> Arrays.hashCode(picture.png()) + " " + picture.png().length)
                .toList();

        assertThat(drawn).hasSameSizeAs(DemoShop.ARTICLES).doesNotHaveDuplicates();
        assertThat(bodies(DemoPicture.class)
                        .map(picture -> Arrays.hashCode(picture.png()) + " " + picture.png().length))
                .containsExactlyElementsOf(drawn);
    }

    private static <T> Stream<T> bodies(Class<T> type) {
        return DayCatalogue.of(300).stream()
                .flatMap(story -> story.steps().stream())
                .map(Step::body)
                .filter(type::isInstance)
                .map(type::cast);
    }

    @Test
    void what_is_paid_is_what_the_lines_and_adjustments_come_to() {
        DemoStory paid = orders.stream()
                .filter(order ->
                        order.steps().size() > 1 && order.steps().get(1).body() instanceof DemoRequests.Pay)
                .findFirst()
                .orElseThrow();
        DemoRequests.Place place = (DemoRequests.Place) paid.steps().getFirst().body();
        BigDecimal lines = place.lines().stream()
                .map(line -> new BigDecimal(line.unitPrice().amount()).multiply(new BigDecimal(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long off = place.lines().stream()
                .flatMap(line -> line.discount().stream())
                .mapToLong(discount -> discount.amount().amountMinor())
                .sum();
        long more = place.adjustments().stream()
                .mapToLong(adjustment -> adjustment.amount().amountMinor())
                .sum();

        assertThat(((DemoRequests.Pay) paid.steps().get(1).body()).amount().amountMinor())
                .isEqualTo(lines.movePointRight(2).longValueExact() - off + more);
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
