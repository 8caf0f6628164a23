package dev.daybook.command.stock;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.texts;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.util.List;
import java.util.UUID;

/** Words for the tests of the stock API. */
final class StockApi {

    static final CommandSide SIDE = CommandSide.running();
    static final String REASON = "\"reason\":{\"code\":\"stock-take\",\"text\":\"two were broken\"}";

    private StockApi() {}

    /** The path of stock that nobody has asked for yet. */
    static String fresh() {
        return "/v1/stock/" + UUID.randomUUID() + "@main";
    }

    static String stocked(int quantity) {
        String path = fresh();
        assertEvents(receive(path, "d1", quantity), "stock.received");
        return path;
    }

    static String elsewhere(String path) {
        return path.replace("@main", "@shop");
    }

    static Answer receive(String path, String receiptId, int quantity) {
        return SIDE.post(path + "/receive", "{\"receiptId\":\"" + receiptId + "\",\"quantity\":" + quantity + "}");
    }

    static Answer reserve(String path, String reservationId, int quantity) {
        return SIDE.post(path + "/reserve", reservation(reservationId, quantity, ""));
    }

    static String reservation(String reservationId, int quantity, String more) {
        return "{\"reservationId\":\"" + reservationId + "\",\"quantity\":" + quantity + more + "}";
    }

    static Answer release(String path, String reservationId, int quantity) {
        return SIDE.post(
                path + "/reservations/" + reservationId + "/release", "{\"quantity\":" + quantity + "," + REASON + "}");
    }

    static Answer commit(String path, String reservationId, String shipmentId, int quantity) {
        return SIDE.post(
                path + "/reservations/" + reservationId + "/commit",
                "{\"shipmentId\":\"" + shipmentId + "\",\"quantity\":" + quantity + "}");
    }

    static Answer transfer(String path, String transferId, int quantity, String toLocation) {
        return SIDE.post(
                path + "/transfer",
                "{\"transferId\":\"" + transferId + "\",\"quantity\":" + quantity + ",\"toLocation\":\"" + toLocation
                        + "\"}");
    }

    /** The codes of what may not be done, by action; {@code ok} for what may. */
    static List<String> verdicts(String path) {
        return SIDE.get(path + "/actions").json().path("actions").values().stream()
                .map(action -> action.path("action").asString() + " "
                        + (action.path("allowed").asBoolean()
                                ? "ok"
                                : action.path("code").asString()))
                .toList();
    }

    static long version(String path) {
        return SIDE.get(path + "/actions").json().path("version").asLong(-1);
    }

    static List<String> allowed(Answer refused) {
        return texts(refused.json().path("allowedActions"));
    }
}
