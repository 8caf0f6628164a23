package dev.daybook.standalone.day;

import dev.daybook.standalone.day.audit.StockSeen;
import java.util.Map;
import java.util.function.IntPredicate;

/** Finds out how many pieces there are by trying to take some away, for nothing else tells. */
final class StockTaking {

    private static final int FIRST_STEP = 1 << 20;

    private final DayClient client;

    StockTaking(DayClient client) {
        this.client = client;
    }

    StockSeen of(String stockId) {
        int free = most(pieces -> attempt(stockId, pieces).ok());
        int onHand = most(pieces -> {
            var reply = attempt(stockId, pieces);
            return reply.ok() || !reply.code().equals("stock.insufficient");
        });
        return new StockSeen(stockId, onHand, free);
    }

    private DayClient.Reply attempt(String stockId, int pieces) {
        return client.tried(
                "/v1/stock/" + stockId + "/adjust",
                Map.of("delta", -pieces, "reason", Map.of("code", "stock-take", "text", "")));
    }

    /** The largest number for which it holds, given that it holds for all below. */
    private static int most(IntPredicate holds) {
        int most = 0;
        for (int step = FIRST_STEP; step > 0; step /= 2) {
            if (holds.test(most + step)) {
                most += step;
            }
        }
        return most;
    }
}
