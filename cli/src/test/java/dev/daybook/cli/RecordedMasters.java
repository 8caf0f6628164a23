package dev.daybook.cli;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the double of the command API knows of products, stock and customers. */
final class RecordedMasters {

    private RecordedMasters() {}

    /** The stream that a command is about; empty when it is about an order. */
    static String stream(String path, JsonNode body) {
        String[] parts = path.split("/", -1);
        return switch (parts.length > 2 ? parts[2] : "") {
            case "products" ->
                "product/" + (parts.length > 3 ? parts[3] : body.path("sku").asString());
            case "customers" -> "customer/" + body.path("id").asString();
            case "stock" -> "stock/" + parts[3];
            default -> "";
        };
    }

    /** The code of the refusal; empty when the command is taken. */
    static String refusal(String path, List<JsonNode> known, JsonNode body) {
        if (known.contains(body)) {
            return "";
        }
        return switch (path) {
            case "/v1/products" -> known.isEmpty() ? "" : "product.already-added";
            case "/v1/customers" -> known.isEmpty() ? "" : "customer.already-registered";
            default ->
                path.endsWith("/publish")
                        ? known.isEmpty() ? "product.not-found" : ""
                        : known.isEmpty() ? "" : "stock.id-taken";
        };
    }
}
