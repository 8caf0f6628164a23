package dev.daybook.command.shipment;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.requests.BareRequest;
import dev.daybook.command.shipment.ShipmentRequests.CancelRequest;
import dev.daybook.command.shipment.ShipmentRequests.DeliverRequest;
import dev.daybook.command.shipment.ShipmentRequests.DispatchRequest;
import dev.daybook.command.shipment.ShipmentRequests.FailRequest;
import dev.daybook.command.shipment.ShipmentRequests.LabelRequest;
import dev.daybook.command.shipment.ShipmentRequests.TrackRequest;
import dev.daybook.command.shipment.domain.BeginReturn;
import dev.daybook.command.shipment.domain.CancelShipment;
import dev.daybook.command.shipment.domain.FailDelivery;
import dev.daybook.command.shipment.domain.ReportLost;
import dev.daybook.command.shipment.domain.ShipmentCommand;
import dev.daybook.command.shipment.domain.TakeBack;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Reason;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands to parcels over HTTP: recorded by hand, and in the same words as a carrier's messages. */
@RestController
@RequestMapping("/v1/shipments/{id}")
final class ShipmentController {

    private final CommandDesk desk;

    ShipmentController(CommandDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Label a parcel", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/label")
    ResponseEntity<Answer> label(@PathVariable String id, CommandCall call, LabelRequest request) {
        return change(call, request.command(id));
    }

    @Operation(summary = "Hand a parcel to its carrier", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/dispatch")
    ResponseEntity<Answer> dispatch(@PathVariable String id, CommandCall call, DispatchRequest request) {
        return change(call, request.command(id));
    }

    @Operation(summary = "Record where a parcel is", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/tracking")
    ResponseEntity<Answer> track(@PathVariable String id, CommandCall call, TrackRequest request) {
        return change(call, request.command(id));
    }

    @Operation(summary = "Record that a delivery failed", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/delivery-failed")
    ResponseEntity<Answer> fail(@PathVariable String id, CommandCall call, FailRequest request) {
        FailDelivery command = request.command(id);
        return because(command.reason(), call, command);
    }

    @Operation(summary = "Record that a parcel arrived", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/deliver")
    ResponseEntity<Answer> deliver(@PathVariable String id, CommandCall call, DeliverRequest request) {
        return change(call, request.command(id));
    }

    @Operation(summary = "Record that a parcel comes back to the sender", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/return")
    ResponseEntity<Answer> beginReturn(@PathVariable String id, CommandCall call, BareRequest request) {
        return change(call, new BeginReturn(id), request.why());
    }

    @Operation(summary = "Record that a parcel is back with the sender", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/returned-to-sender")
    ResponseEntity<Answer> takeBack(@PathVariable String id, CommandCall call, BareRequest request) {
        return change(call, new TakeBack(id), request.why());
    }

    @Operation(summary = "Record that a parcel is lost", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/lost")
    ResponseEntity<Answer> reportLost(@PathVariable String id, CommandCall call, BareRequest request) {
        return change(call, new ReportLost(id), request.why());
    }

    @Operation(summary = "Cancel a parcel that has not left", needs = Scope.FULFILMENTS_WRITE)
    @PostMapping("/cancel")
    ResponseEntity<Answer> cancel(@PathVariable String id, CommandCall call, CancelRequest request) {
        CancelShipment command = request.command(id);
        return because(command.reason(), call, command);
    }

    private ResponseEntity<Answer> change(CommandCall call, ShipmentCommand command) {
        return change(call, command, Optional.empty());
    }

    private ResponseEntity<Answer> change(CommandCall call, ShipmentCommand command, Optional<Reason> why) {
        return desk.change(call, new Intent(ShipmentAggregate.STREAM, command, why, Optional.empty()));
    }

    private ResponseEntity<Answer> because(Reason reason, CommandCall call, ShipmentCommand command) {
        return desk.change(call, Intent.because(reason, ShipmentAggregate.STREAM, command));
    }
}
