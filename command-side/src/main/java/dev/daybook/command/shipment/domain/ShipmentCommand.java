package dev.daybook.command.shipment.domain;

/** Everything that can be asked of one parcel. */
public sealed interface ShipmentCommand
        permits CreateShipment,
                LabelShipment,
                DispatchShipment,
                TrackShipment,
                FailDelivery,
                DeliverShipment,
                BeginReturn,
                TakeBack,
                ReportLost,
                CancelShipment {

    /** The parcel's id, unique within its tenant. */
    String shipmentId();
}
