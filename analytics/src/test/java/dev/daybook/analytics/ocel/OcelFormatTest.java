package dev.daybook.analytics.ocel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.analytics.files.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order of two lines that is paid, sent, partly returned and exchanged, and a product whose price changes. */
class OcelFormatTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ORDER = "default/order/o1";
    private static final String EXCHANGE = "default/order/o2";
    private static final String MUGS = "default/item/o1/l1";
    private static final String TEA = "default/item/o1/l2";
    private static final String RETURN = "default/return/r-1";

    private final Lines lines = new Lines()
            .add(
                    "product.added",
                    "default/product/MUG",
                    "{\"sku\":\"MUG\",\"name\":\"Mug\",\"description\":\"\",\"category\":\"cups\",\"price\":\"9.99\","
                            + "\"currency\":\"GBP\",\"stock\":{\"controlled\":true,\"backorders\":false}}")
            .add("order.placed", ORDER, """
                    {"orderId":"o1","number":"N1","content":{"customerId":"c1","currency":"GBP","country":"GB",
                     "contact":"***","adjustments":[{"kind":"SHIPPING","code":"POST","description":"","amountMinor":350}],
                     "lines":[
                      {"lineId":"l1","sku":"MUG","description":"Mug","quantity":2,"unitPrice":"9.99","totalMinor":1998},
                      {"lineId":"l2","sku":"TEA","description":"Tea","quantity":1,"unitPrice":"5.005","totalMinor":500}]}}""")
            .add(
                    "stock.reserved",
                    "default/stock/MUG@main",
                    "{\"stockId\":\"MUG@main\",\"reservationId\":\"o1\",\"quantity\":2,\"expiresAt\":\"2026-01-01T11:00:00Z\"}")
            .add("payment.initiated", "default/payment/p1", """
                    {"paymentId":"p1","orderId":"o1","amountMinor":2848,"currency":"GBP","method":"CARD","token":"***"}""")
            .add("fulfilment.created", "default/fulfilment/f1", """
                    {"fulfilmentId":"f1","orderId":"o1","location":"main","lines":[
                     {"lineId":"l1","sku":"MUG","quantity":2},{"lineId":"l2","sku":"TEA","quantity":1}]}""")
            .add("fulfilment.packed", "default/fulfilment/f1", """
                    {"fulfilmentId":"f1","shipmentId":"s1","lines":[{"lineId":"l1","sku":"MUG","quantity":2}]}""")
            .add("shipment.created", "default/shipment/s1", """
                    {"shipmentId":"s1","orderId":"o1","fulfilmentId":"f1","location":"main","lines":[
                     {"lineId":"l1","sku":"MUG","quantity":2}]}""")
            .add(
                    "product.price-changed",
                    "default/product/MUG",
                    "{\"sku\":\"MUG\",\"price\":\"11\",\"currency\":\"GBP\"}")
            .add("return.requested", RETURN, """
                    {"returnId":"r-1","orderId":"o1","lines":[{"lineId":"l1","sku":"MUG","quantity":1,"reason":"DAMAGED"}],"note":"***"}""")
            .add("order.placed", EXCHANGE, """
                    {"orderId":"o2","number":"N2","content":{"customerId":"c1","currency":"GBP","contact":"***","adjustments":[],
                     "lines":[{"lineId":"l1","sku":"TEA","description":"Tea","quantity":1,"unitPrice":"5","totalMinor":500}]},
                     "exchangeFor":{"orderId":"o1","returnId":"r-1"}}""")
            .add("return.exchanged", RETURN, "{\"returnId\":\"r-1\",\"orderId\":\"o2\"}")
            .add("return.items-received", RETURN, """
                    {"returnId":"r-1","receiptId":"x","lines":[{"lineId":"l1","quantity":1,"condition":"DAMAGED"}]}""")
            .add("return.inspected", RETURN, """
                    {"returnId":"r-1","inspectionId":"i-1","lines":[{"lineId":"l1","quantity":1,"verdict":"WRITTEN_OFF"}]}""")
            .add("order.lines-returned", ORDER, """
                    {"orderId":"o1","returnId":"r-1/i-1","currency":"GBP","lines":[
                     {"lineId":"l1","sku":"MUG","quantity":1,"creditMinor":999}],"reason":{"code":"damaged","text":"***"}}""")
            .add("return.exchanged", "other/return/r-1", "{\"returnId\":\"r-1\",\"orderId\":\"o3\"}")
            .add("return.items-received", "other/return/r-1", """
                    {"returnId":"r-1","receiptId":"x","lines":[{"lineId":"l1","quantity":1,"condition":"NEW"}]}""")
            .add("operations.view-switched", "default/operations/views", "{}");

    @TempDir
    private Path folder = Path.of("");

    private JsonNode log = JSON.createObjectNode();

    @BeforeEach
    void write() throws IOException {
        Path into = Files.createDirectory(folder.resolve("into"));
        new OcelFormat().write(lines.in(folder), 1, 17, into);
        log = JSON.readTree(
                into.resolve("events-000000000001-000000000017.ocel.json").toFile());
    }

    @Test
    void it_is_valid_and_has_every_event() throws IOException {
        assertThat(OcelRules.faults(log)).isEmpty();
        assertThat(log.path("events")).hasSize(lines.size());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("into", "lines.ndjson");
        }
    }

    @Test
    void an_event_relates_to_each_object_that_it_names() {
        assertThat(relations(event(2)))
                .containsExactlyInAnyOrder(
                        "subject " + ORDER,
                        "customer default/customer/c1",
                        "item " + MUGS,
                        "item " + TEA,
                        "product default/product/MUG",
                        "product default/product/TEA");
        assertThat(relations(event(7)))
                .contains("subject default/shipment/s1", "order " + ORDER, "item " + MUGS)
                .doesNotContain("item " + TEA);
        assertThat(relations(event(17))).isEmpty();
    }

    @Test
    void what_a_return_or_a_fulfilment_says_of_lines_is_of_its_order() {
        assertThat(relations(event(6))).contains("subject default/fulfilment/f1", "order " + ORDER, "item " + MUGS);
        assertThat(relations(event(12)))
                .containsExactlyInAnyOrder("subject " + RETURN, "order " + ORDER, "item " + MUGS);
        assertThat(relations(event(13)))
                .containsExactlyInAnyOrder("subject " + RETURN, "order " + ORDER, "item " + MUGS);
    }

    @Test
    void what_a_return_says_of_lines_is_left_out_where_its_order_was_not_told() {
        assertThat(relations(event(16))).containsExactly("subject other/return/r-1");
    }

    @Test
    void the_credit_of_an_inspection_is_for_its_return() {
        assertThat(relations(event(14)))
                .containsExactlyInAnyOrder(
                        "subject " + ORDER, "return " + RETURN, "item " + MUGS, "product default/product/MUG");
    }

    @Test
    void an_exchange_tells_nothing_else_of_what_it_names() {
        assertThat(relations(event(10)))
                .containsExactlyInAnyOrder(
                        "subject " + EXCHANGE,
                        "exchange " + ORDER,
                        "exchange " + RETURN,
                        "customer default/customer/c1",
                        "item default/item/o2/l1",
                        "product default/product/TEA");
        assertThat(relations(event(11))).containsExactlyInAnyOrder("subject " + RETURN, "exchange " + EXCHANGE);
        assertThat(relations(object(EXCHANGE)))
                .containsExactlyInAnyOrder("contains default/item/o2/l1", "placed by default/customer/c1");
    }

    @Test
    void objects_relate_to_each_other() {
        assertThat(relations(object(ORDER)))
                .containsExactlyInAnyOrder("contains " + MUGS, "contains " + TEA, "placed by default/customer/c1");
        assertThat(relations(object(MUGS))).containsExactly("is of default/product/MUG");
        assertThat(relations(object("default/payment/p1"))).containsExactly("pays " + ORDER);
        assertThat(relations(object("default/fulfilment/f1")))
                .containsExactlyInAnyOrder("fulfils " + ORDER, "contains " + MUGS, "contains " + TEA);
        assertThat(relations(object("default/shipment/s1")))
                .containsExactlyInAnyOrder("delivers " + ORDER, "sends default/fulfilment/f1", "contains " + MUGS);
        assertThat(relations(object(RETURN)))
                .containsExactlyInAnyOrder("returns " + ORDER, "contains " + MUGS, "exchanged for " + EXCHANGE);
        assertThat(relations(object("default/stock/MUG@main"))).containsExactly("is of default/product/MUG");
    }

    @Test
    void attributes_of_an_object_have_the_times_of_their_changes() {
        assertThat(OcelRules.elements(object("default/product/MUG").path("attributes")).stream()
                        .filter(attribute -> attribute.path("name").asText().equals("price"))
                        .map(attribute -> attribute.path("time").asText() + " "
                                + attribute.path("value").asText()))
                .containsExactly("2026-01-01T10:01:00Z 9.99", "2026-01-01T10:08:00Z 11");
        assertThat(OcelRules.elements(object("default/product/MUG").path("attributes")).stream()
                        .filter(attribute -> attribute.path("name").asText().equals("currency")))
                .hasSize(1);
        assertThat(attribute(object(MUGS), "quantity")).isEqualTo("2");
        assertThat(attribute(object("default/payment/p1"), "amountMinor")).isEqualTo("2848");
    }

    @Test
    void attributes_of_events_are_typed_and_add_up_to_the_sales() {
        assertThat(attribute(event(3), "expiresAt")).isEqualTo("2026-01-01T11:00:00Z");
        assertThat(declared("stock.reserved", "expiresAt")).isEqualTo("time");
        assertThat(declared("product.price-changed", "price")).isEqualTo("float");
        long sales = OcelRules.elements(log.path("events")).stream()
                .mapToLong(event ->
                        attribute(event, "salesMinor").isEmpty() ? 0 : Long.parseLong(attribute(event, "salesMinor")))
                .sum();
        assertThat(sales).isEqualTo(1998 + 500 + 350 + 500 - 999);
    }

    @Test
    void the_rules_see_what_is_wrong() {
        assertThat(faultsWhere("/events/0/type", "\"no.such\"")).contains("undeclared type no.such");
        assertThat(faultsWhere("/events/0/time", "\"yesterday\"")).contains("event without a time");
        assertThat(faultsWhere("/events/0/id", "\"e2\"")).contains("an id is missing or not unique");
        assertThat(faultsWhere("/events/0/attributes/0/value", "1")).contains("position is no integer: 1");
        assertThat(faultsWhere("/events/0/attributes/0/value", "\"x\"")).contains("position is no integer: \"x\"");
        assertThat(faultsWhere("/events/0/relationships/0/objectId", "\"nothing\""))
                .contains("relation to nothing");
        assertThat(faultsWhere("/events/0/relationships/0/qualifier", "\"\"")).contains("relation without a qualifier");
        assertThat(faultsWhere("/objects", "{}")).contains("no array objects");
    }

    private List<String> faultsWhere(String pointer, String value) {
        try {
            JsonNode broken = log.deepCopy();
            int cut = pointer.lastIndexOf('/');
            var holder = (ObjectNode) broken.at(pointer.substring(0, cut));
            holder.set(pointer.substring(cut + 1), JSON.readTree(value));
            return OcelRules.faults(broken);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private JsonNode event(int position) {
        return log.path("events").get(position - 1);
    }

    private JsonNode object(String id) {
        return OcelRules.elements(log.path("objects")).stream()
                .filter(object -> object.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> relations(JsonNode of) {
        return OcelRules.elements(of.path("relationships")).stream()
                .map(relation -> relation.path("qualifier").asText() + " "
                        + relation.path("objectId").asText())
                .toList();
    }

    private static String attribute(JsonNode of, String name) {
        return OcelRules.elements(of.path("attributes")).stream()
                .filter(attribute -> attribute.path("name").asText().equals(name))
                .map(attribute -> attribute.path("value").asText())
                .findFirst()
                .orElse("");
    }

    private String declared(String type, String attribute) {
        return OcelRules.elements(log.path("eventTypes")).stream()
                .filter(declaration -> declaration.path("name").asText().equals(type))
                .flatMap(declaration -> OcelRules.elements(declaration.path("attributes")).stream())
                .filter(declaration -> declaration.path("name").asText().equals(attribute))
                .map(declaration -> declaration.path("type").asText())
                .findFirst()
                .orElse("");
    }
}
