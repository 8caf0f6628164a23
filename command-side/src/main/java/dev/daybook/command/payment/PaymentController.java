package dev.daybook.command.payment;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.payment.PaymentRequests.AuthoriseRequest;
import dev.daybook.command.payment.PaymentRequests.CaptureRequest;
import dev.daybook.command.payment.PaymentRequests.ChargebackRequest;
import dev.daybook.command.payment.PaymentRequests.DeclineRequest;
import dev.daybook.command.payment.PaymentRequests.FailRequest;
import dev.daybook.command.payment.PaymentRequests.InitiateRequest;
import dev.daybook.command.payment.PaymentRequests.RefundRequest;
import dev.daybook.command.payment.PaymentRequests.RequireActionRequest;
import dev.daybook.command.payment.PaymentRequests.VoidRequest;
import dev.daybook.command.payment.domain.ConfirmCapture;
import dev.daybook.command.payment.domain.ConfirmRefund;
import dev.daybook.command.payment.domain.ConfirmVoid;
import dev.daybook.command.payment.domain.ExpireAuthorization;
import dev.daybook.command.payment.domain.LoseChargeback;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.command.payment.domain.RequestRefund;
import dev.daybook.command.payment.domain.RequestVoid;
import dev.daybook.command.payment.domain.WinChargeback;
import dev.daybook.command.requests.BareRequest;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Reason;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands to payments over HTTP: recorded by hand, and in the same words as a gateway's answers. */
@RestController
@RequestMapping(PaymentController.PAYMENTS)
final class PaymentController {

    static final String PAYMENTS = "/v1/payments";

    private final CommandDesk desk;
    private final Clock clock;

    PaymentController(CommandDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Operation(summary = "Begin a payment of an order", needs = Scope.PAYMENTS_CAPTURE)
    @PostMapping
    ResponseEntity<Answer> initiate(CommandCall call, InitiateRequest request) {
        PaymentCommand command = request.command(freshId());
        return desk.create(call, Intent.now(PaymentAggregate.STREAM, command), PAYMENTS);
    }

    @Operation(summary = "Record that the payer has to act", needs = Scope.PAYMENTS_CAPTURE)
    @PostMapping("/{id}/require-action")
    ResponseEntity<Answer> requireAction(@PathVariable String id, CommandCall call, RequireActionRequest request) {
        return change(call, request.command(id));
    }

    @Operation(summary = "Record that an amount is held", needs = Scope.PAYMENTS_CAPTURE)
    @PostMapping("/{id}/authorise")
    ResponseEntity<Answer> authorise(@PathVariable String id, CommandCall call, AuthoriseRequest request) {
        return change(call, request.command(id));
    }

    @Operation(summary = "Record that a payment was declined", needs = Scope.PAYMENTS_CAPTURE)
    @PostMapping("/{id}/decline")
    ResponseEntity<Answer> decline(@PathVariable String id, CommandCall call, DeclineRequest request) {
        return change(call, request.command(id));
    }

    @Operation(summary = "Ask for held money", needs = Scope.PAYMENTS_CAPTURE)
    @PostMapping("/{id}/captures")
    ResponseEntity<Answer> capture(@PathVariable String id, CommandCall call, CaptureRequest request) {
        return change(call, request.command(id, freshId()));
    }

    @Operation(summary = "Record that money came in", needs = Scope.PAYMENTS_CAPTURE)
    @PostMapping("/{id}/captures/{captureId}/confirm")
    ResponseEntity<Answer> confirmCapture(
            @PathVariable String id, @PathVariable String captureId, CommandCall call, BareRequest request) {
        return change(call, new ConfirmCapture(id, captureId), request.why());
    }

    @Operation(summary = "Record that a capture failed", needs = Scope.PAYMENTS_CAPTURE)
    @PostMapping("/{id}/captures/{captureId}/fail")
    ResponseEntity<Answer> failCapture(
            @PathVariable String id, @PathVariable String captureId, CommandCall call, FailRequest request) {
        return change(call, request.capture(id, captureId));
    }

    @Operation(summary = "Let held money go", needs = Scope.PAYMENTS_CAPTURE)
    @PostMapping("/{id}/void")
    ResponseEntity<Answer> letGo(@PathVariable String id, CommandCall call, VoidRequest request) {
        RequestVoid command = request.command(id);
        return desk.change(call, Intent.because(command.reason(), PaymentAggregate.STREAM, command));
    }

    @Operation(summary = "Record that held money was let go", needs = Scope.PAYMENTS_CAPTURE)
    @PostMapping("/{id}/void/confirm")
    ResponseEntity<Answer> confirmVoid(@PathVariable String id, CommandCall call, BareRequest request) {
        return change(call, new ConfirmVoid(id), request.why());
    }

    @Operation(summary = "Record that an authorisation ran out", needs = Scope.PAYMENTS_CAPTURE)
    @PostMapping("/{id}/expire")
    ResponseEntity<Answer> expire(@PathVariable String id, CommandCall call, BareRequest request) {
        return change(call, new ExpireAuthorization(id, clock.instant()), request.why());
    }

    @Operation(summary = "Pay money back", needs = Scope.PAYMENTS_REFUND)
    @PostMapping("/{id}/refunds")
    ResponseEntity<Answer> refund(@PathVariable String id, CommandCall call, RefundRequest request) {
        RequestRefund command = request.command(id, freshId());
        return desk.change(call, Intent.because(command.reason(), PaymentAggregate.STREAM, command));
    }

    @Operation(summary = "Record that money went back", needs = Scope.PAYMENTS_REFUND)
    @PostMapping("/{id}/refunds/{refundId}/confirm")
    ResponseEntity<Answer> confirmRefund(
            @PathVariable String id, @PathVariable String refundId, CommandCall call, BareRequest request) {
        return change(call, new ConfirmRefund(id, refundId), request.why());
    }

    @Operation(summary = "Record that a refund failed", needs = Scope.PAYMENTS_REFUND)
    @PostMapping("/{id}/refunds/{refundId}/fail")
    ResponseEntity<Answer> failRefund(
            @PathVariable String id, @PathVariable String refundId, CommandCall call, FailRequest request) {
        return change(call, request.refund(id, refundId));
    }

    @Operation(summary = "Record that the payer claims money back", needs = Scope.PAYMENTS_REFUND)
    @PostMapping("/{id}/chargebacks")
    ResponseEntity<Answer> chargeback(@PathVariable String id, CommandCall call, ChargebackRequest request) {
        return change(call, request.command(id, freshId()));
    }

    @Operation(summary = "Record that a chargeback was won", needs = Scope.PAYMENTS_REFUND)
    @PostMapping("/{id}/chargebacks/{chargebackId}/win")
    ResponseEntity<Answer> win(
            @PathVariable String id, @PathVariable String chargebackId, CommandCall call, BareRequest request) {
        return change(call, new WinChargeback(id, chargebackId), request.why());
    }

    @Operation(summary = "Record that a chargeback was lost", needs = Scope.PAYMENTS_REFUND)
    @PostMapping("/{id}/chargebacks/{chargebackId}/lose")
    ResponseEntity<Answer> lose(
            @PathVariable String id, @PathVariable String chargebackId, CommandCall call, BareRequest request) {
        return change(call, new LoseChargeback(id, chargebackId), request.why());
    }

    private ResponseEntity<Answer> change(CommandCall call, PaymentCommand command) {
        return change(call, command, Optional.empty());
    }

    private ResponseEntity<Answer> change(CommandCall call, PaymentCommand command, Optional<Reason> why) {
        return desk.change(call, new Intent(PaymentAggregate.STREAM, command, why, Optional.empty()));
    }

    private static String freshId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }
}
