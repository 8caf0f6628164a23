package dev.daybook.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the command API demands of a request's shape. */
final class ContractCheck {

    private static final Set<String> IMPORT = Set.of(
            "id",
            "number",
            "kind",
            "source",
            "occurredAt",
            "currency",
            "customerId",
            "country",
            "lines",
            "adjustments");
    private static final Set<String> RETURN =
            Set.of("returnId", "orderId", "occurredAt", "lines", "refundMinor", "reason");

    private final List<String> faults = new ArrayList<>();

    static List<String> faults(String path, String key, String actor, JsonNode body) {
        ContractCheck check = new ContractCheck();
        check.demand(key != null && key.startsWith("online-retail:"), "key " + key);
        check.demand("import:online-retail".equals(actor), "actor " + actor);
        if (path.isEmpty()) {
            check.order(body);
        } else if (!RecordedMasters.stream(path, body).isEmpty()) {
            check.master(path, body);
        } else {
            check.back(path, body);
        }
        return check.faults;
    }

    private void order(JsonNode body) {
        demand(IMPORT.containsAll(body.propertyNames()), "fields " + body.propertyNames());
        uuid8(body.path("id").asString());
        demand(!body.path("number").asString().isBlank(), "number");
        demand(Set.of("SALE", "CREDIT").contains(body.path("kind").asString()), "kind");
        demand(!body.has("customerId") || body.path("customerId").asString().matches("[0-9]+"), "customer");
        Instant.parse(body.path("occurredAt").asString());
        int size = body.path("lines").size();
        demand(size <= 10_000 && size + body.path("adjustments").size() > 0, "size " + size);
        Set<String> lineIds = new HashSet<>();
        for (JsonNode line : body.path("lines")) {
            demand(lineIds.add(line.path("lineId").asString()), "line id twice");
            demand(
                    !line.path("sku").asString().isBlank()
                            && line.path("description").isString(),
                    "sku, description");
            quantityAndPrice(line);
        }
        for (JsonNode adjustment : body.path("adjustments")) {
            demand(
                    Set.of("SHIPPING", "FEE", "DISCOUNT")
                            .contains(adjustment.path("kind").asString()),
                    "kind");
            demand(adjustment.path("amount").path("amountMinor").isIntegralNumber(), "amount");
            demand(adjustment.path("amount").path("currency").asString().equals("GBP"), "currency");
        }
    }

    private void master(String path, JsonNode body) {
        Set<String> fields = Set.copyOf(body.propertyNames());
        if (path.equals("/v1/products")) {
            demand(fields.equals(Set.of("sku", "name", "category", "price", "stock")), "fields " + fields);
            demand(body.path("sku").asString().matches("[A-Za-z0-9._-]([A-Za-z0-9._ -]{0,62}[A-Za-z0-9._-])?"), "sku");
            String name = body.path("name").asString();
            demand(!name.isBlank() && name.length() <= 200, "name " + name);
            price(body.path("price"));
        } else if (path.equals("/v1/customers")) {
            demand(fields.equals(Set.of("id", "contact", "origin")), "fields " + fields);
            demand(body.path("origin").path("source").asString().equals("online-retail"), "source");
        } else if (path.endsWith("/receive")) {
            demand(path.matches("/v1/stock/[A-Za-z0-9._ -]{1,64}@[a-z0-9-]{1,32}/receive"), path);
            demand(body.path("quantity").asInt() > 0, "quantity");
        } else {
            demand(path.matches("/v1/products/[^/]+/publish") && fields.isEmpty(), path);
        }
    }

    private void back(String path, JsonNode body) {
        demand(path.equals("/v1/return-imports"), path);
        demand(RETURN.equals(Set.copyOf(body.propertyNames())), "fields " + body.propertyNames());
        demand(body.path("refundMinor").asLong() > 0, "refund");
        uuid8(body.path("returnId").asString());
        Instant.parse(body.path("occurredAt").asString());
        demand(!body.path("lines").isEmpty(), "no lines");
        body.path("lines").forEach(this::quantityAndPrice);
        demand(body.path("reason").path("code").asString().equals("credit-note"), "reason");
    }

    private void quantityAndPrice(JsonNode line) {
        demand(line.path("quantity").asInt() > 0, "quantity");
        price(line.path("unitPrice"));
    }

    private void price(JsonNode price) {
        demand(price.path("amount").asString().matches("[0-9]+(\\.[0-9]+)?"), "price " + price);
        demand(price.path("currency").asString().equals("GBP"), "currency");
    }

    private void uuid8(String text) {
        UUID id = UUID.fromString(text);
        demand(id.version() == 8 && id.variant() == 2, "id " + id);
    }

    private void demand(boolean met, String what) {
        if (!met) {
            faults.add(what);
        }
    }
}
