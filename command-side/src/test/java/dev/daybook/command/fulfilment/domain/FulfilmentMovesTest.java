package dev.daybook.command.fulfilment.domain;

import dev.daybook.command.decisions.Moves;
import dev.daybook.events.LegalMove;
import java.util.List;
import org.junit.jupiter.api.Test;

class FulfilmentMovesTest {

    @Test
    void histories_are_checked_against_the_moves_that_the_rules_allow() {
        Moves.assertListed(FulfilmentMovesTest::state, List.of(FulfilmentTableTest.TABLE), List.of());
    }

    private static String state(Fulfilment fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.NotCreated _ -> LegalMove.NONE;
            case Fulfilment.Open(var facts) -> held("OPEN", facts);
            case Fulfilment.Allocated(var facts) -> held("ALLOCATED", facts);
            case Fulfilment.Picking(var facts) -> held("PICKING", facts);
            case Fulfilment.Packed(var facts) -> held("PACKED", facts);
            case Fulfilment.Closed _ -> "CLOSED";
            case Fulfilment.Cancelled _ -> "CANCELLED";
        };
    }

    private static String held(String state, FulfilmentFacts facts) {
        return facts.held() ? state + "/ON_HOLD" : state;
    }
}
