package dev.daybook.command.returns.domain;

import dev.daybook.command.decisions.Moves;
import dev.daybook.events.LegalMove;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnMovesTest {

    @Test
    void histories_are_checked_against_the_moves_that_the_rules_allow() {
        Moves.assertListed(ReturnMovesTest::state, List.of(ReturnTableTest.TABLE), List.of());
    }

    private static String state(Return state) {
        return switch (state) {
            case Return.NotRequested _ -> LegalMove.NONE;
            case Return.Requested _ -> "REQUESTED";
            case Return.Declined _ -> "DECLINED";
            case Return.Approved _ -> "APPROVED";
            case Return.InTransit _ -> "IN_TRANSIT";
            case Return.PartiallyReceived _ -> "PARTIALLY_RECEIVED";
            case Return.Received _ -> "RECEIVED";
            case Return.Inspected _ -> "INSPECTED";
            case Return.Closed _ -> "CLOSED";
            case Return.Cancelled _ -> "CANCELLED";
        };
    }
}
