package dev.daybook.command.shipment.domain;

import dev.daybook.command.decisions.Moves;
import dev.daybook.events.LegalMove;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShipmentMovesTest {

    @Test
    void histories_are_checked_against_the_moves_that_the_rules_allow() {
        Moves.assertListed(ShipmentMovesTest::state, List.of(ShipmentTableTest.TABLE), List.of());
    }

    private static String state(Shipment shipment) {
        return switch (shipment) {
            case Shipment.NotCreated _ -> LegalMove.NONE;
            case Shipment.Created _ -> "CREATED";
            case Shipment.Labelled _ -> "LABELLED";
            case Shipment.Dispatched _ -> "DISPATCHED";
            case Shipment.InTransit _ -> "IN_TRANSIT";
            case Shipment.OutForDelivery _ -> "OUT_FOR_DELIVERY";
            case Shipment.Failed _ -> "DELIVERY_FAILED";
            case Shipment.Delivered _ -> "DELIVERED";
            case Shipment.Returning _ -> "RETURNING";
            case Shipment.Returned _ -> "RETURNED_TO_SENDER";
            case Shipment.Lost _ -> "LOST";
            case Shipment.Cancelled _ -> "CANCELLED";
        };
    }
}
