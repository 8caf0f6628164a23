package dev.daybook.command.shipment;

import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.command.shipment.domain.CancelShipment;
import dev.daybook.command.shipment.domain.DeliverShipment;
import dev.daybook.command.shipment.domain.DispatchShipment;
import dev.daybook.command.shipment.domain.FailDelivery;
import dev.daybook.command.shipment.domain.LabelShipment;
import dev.daybook.command.shipment.domain.TrackShipment;
import dev.daybook.events.shipment.TrackingStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be asked of parcels over HTTP; each request knows the command it stands for. */
final class ShipmentRequests {

    private static final int NAME_MAX = 100;
    private static final String URL = "https://[!-~]{1,2000}";

    private ShipmentRequests() {}

    record LabelRequest(
            @NotBlank @Size(max = NAME_MAX) String carrier,
            @NotBlank @Size(max = NAME_MAX) String trackingNumber,
            @Nullable @Pattern(regexp = URL) String trackingUrl) {
        LabelShipment command(String shipmentId) {
            return new LabelShipment(shipmentId, carrier, trackingNumber, Optional.ofNullable(trackingUrl));
        }
    }

    record DispatchRequest(
            @Nullable @Size(min = 1, max = NAME_MAX) String carrier) {
        DispatchShipment command(String shipmentId) {
            return new DispatchShipment(shipmentId, Optional.ofNullable(carrier));
        }
    }

    record TrackRequest(
            @NotNull TrackingStatus status,
            @Nullable @Size(max = 1000) String description,
            @Nullable @Size(min = 1, max = 200) String place) {
        TrackShipment command(String shipmentId) {
            return new TrackShipment(
                    shipmentId, status, Optional.ofNullable(description).orElse(""), Optional.ofNullable(place));
        }
    }

    record FailRequest(@NotNull @Valid ReasonRequest reason) {
        FailDelivery command(String shipmentId) {
            return new FailDelivery(shipmentId, reason.reason());
        }
    }

    record DeliverRequest(
            @Nullable @Size(min = 1, max = 200) String signedBy) {
        DeliverShipment command(String shipmentId) {
            return new DeliverShipment(shipmentId, Optional.ofNullable(signedBy));
        }
    }

    record CancelRequest(@NotNull @Valid ReasonRequest reason) {
        CancelShipment command(String shipmentId) {
            return new CancelShipment(shipmentId, reason.reason());
        }
    }
}
