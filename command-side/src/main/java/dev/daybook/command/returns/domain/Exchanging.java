package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnExchanged;
import java.util.List;
import java.util.Optional;

/** What a customer gets for the pieces: one other order at a time, from the approval until the end. */
final class Exchanging {

    private Exchanging() {}

    static List<ReturnEvent> exchange(ExchangeReturn c, Return.Existing state) {
        Optional<String> known = state.exchangeOrderId();
        if (known.filter(c.orderId()::equals).isPresent()) {
            return List.of();
        }
        Standing.requireUnderWay(state);
        if (known.isPresent() && !known.equals(c.calledOff())) {
            throw new ReturnRejection.AlreadyExchanged(c.returnId(), known.get());
        }
        return List.of(new ReturnExchanged(c.returnId(), c.orderId()));
    }
}
