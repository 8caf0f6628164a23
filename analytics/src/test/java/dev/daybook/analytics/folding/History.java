package dev.daybook.analytics.folding;

import dev.daybook.events.wire.EventLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A few orders as the outside is told of them. */
final class History {

    static final List<EventLine> ALL = List.of(
            line(
                    1,
                    "order.placed",
                    "{\"orderId\":\"o-1\",\"number\":\"1\",\"content\":" + content("A", 2, "B", 1) + "}"),
            line(2, "order.confirmed", "{\"orderId\":\"o-1\"}"),
            line(
                    3,
                    "order.imported",
                    "{\"orderId\":\"o-2\",\"number\":\"2\",\"kind\":\"SALE\",\"source\":\"test\",\"content\":"
                            + content("A", 5, "=C", 4) + "}"),
            line(
                    4,
                    "order.lines-returned",
                    "{\"orderId\":\"o-2\",\"returnId\":\"r\",\"currency\":\"GBP\",\"lines\":[{\"lineId\":\"1\",\"sku\":\"A\","
                            + "\"quantity\":3,\"creditMinor\":300}],\"reason\":{\"code\":\"broken\",\"text\":\"***\"}}"));

    private History() {}

    static EventLine line(long position, String type, String data) {
        return new EventLine(
                position,
                "e-" + position,
                type,
                1,
                "order",
                "default/order/o-1",
                position - 1,
                Instant.EPOCH.plusSeconds(position),
                Instant.EPOCH.plusSeconds(position),
                "staff/s-1",
                Optional.empty(),
                "c",
                "c",
                "a",
                Optional.empty(),
                data);
    }

    private static String content(String sku, int quantity, String other, int otherQuantity) {
        return Stream.of(line("1", sku, quantity), line("2", other, otherQuantity))
                .collect(Collectors.joining(",", "{\"currency\":\"GBP\",\"lines\":[", "],\"adjustments\":[]}"));
    }

    private static String line(String id, String sku, int quantity) {
        return "{\"lineId\":\"%s\",\"sku\":\"%s\",\"description\":\"\",\"quantity\":%d,\"unitPrice\":\"1\",\"totalMinor\":%d}"
                .formatted(id, sku, quantity, 100 * quantity);
    }
}
