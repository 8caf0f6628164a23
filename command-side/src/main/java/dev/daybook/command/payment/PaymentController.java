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
import dev.daybook.command.requests.NothingRequest;
import java.time.Clock;
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

    @PostMapping
    ResponseEntity<Answer> initiate(CommandCall call, InitiateRequest request) {
        PaymentCommand command = request.command(freshId());
        return desk.create(call, Intent.now(PaymentAggregate.STREAM, command), PAYMENTS);
    }

    @PostMapping("/{id}/require-action")
    ResponseEntity<Answer> requireAction(@PathVariable String id, CommandCall call, RequireActionRequest request) {
        return change(call, request.command(id));
    }

    @PostMapping("/{id}/authorise")
    ResponseEntity<Answer> authorise(@PathVariable String id, CommandCall call, AuthoriseRequest request) {
        return change(call, request.command(id));
    }

    @PostMapping("/{id}/decline")
    ResponseEntity<Answer> decline(@PathVariable String id, CommandCall call, DeclineRequest request) {
        return change(call, request.command(id));
    }

    @PostMapping("/{id}/captures")
    ResponseEntity<Answer> capture(@PathVariable String id, CommandCall call, CaptureRequest request) {
        return change(call, request.command(id, freshId()));
    }

    @PostMapping("/{id}/captures/{captureId}/confirm")
    ResponseEntity<Answer> confirmCapture(
            @PathVariable String id, @PathVariable String captureId, CommandCall call, NothingRequest nothing) {
        return change(call, new ConfirmCapture(id, captureId));
    }

    @PostMapping("/{id}/captures/{captureId}/fail")
    ResponseEntity<Answer> failCapture(
            @PathVariable String id, @PathVariable String captureId, CommandCall call, FailRequest request) {
        return change(call, request.capture(id, captureId));
    }

    @PostMapping("/{id}/void")
    ResponseEntity<Answer> letGo(@PathVariable String id, CommandCall call, VoidRequest request) {
        RequestVoid command = request.command(id);
        return desk.change(call, Intent.because(command.reason(), PaymentAggregate.STREAM, command));
    }

    @PostMapping("/{id}/void/confirm")
    ResponseEntity<Answer> confirmVoid(@PathVariable String id, CommandCall call, NothingRequest nothing) {
        return change(call, new ConfirmVoid(id));
    }

    @PostMapping("/{id}/expire")
    ResponseEntity<Answer> expire(@PathVariable String id, CommandCall call, NothingRequest nothing) {
        return change(call, new ExpireAuthorization(id, clock.instant()));
    }

    @PostMapping("/{id}/refunds")
    ResponseEntity<Answer> refund(@PathVariable String id, CommandCall call, RefundRequest request) {
        RequestRefund command = request.command(id, freshId());
        return desk.change(call, Intent.because(command.reason(), PaymentAggregate.STREAM, command));
    }

    @PostMapping("/{id}/refunds/{refundId}/confirm")
    ResponseEntity<Answer> confirmRefund(
            @PathVariable String id, @PathVariable String refundId, CommandCall call, NothingRequest nothing) {
        return change(call, new ConfirmRefund(id, refundId));
    }

    @PostMapping("/{id}/refunds/{refundId}/fail")
    ResponseEntity<Answer> failRefund(
            @PathVariable String id, @PathVariable String refundId, CommandCall call, FailRequest request) {
        return change(call, request.refund(id, refundId));
    }

    @PostMapping("/{id}/chargebacks")
    ResponseEntity<Answer> chargeback(@PathVariable String id, CommandCall call, ChargebackRequest request) {
        return change(call, request.command(id, freshId()));
    }

    @PostMapping("/{id}/chargebacks/{chargebackId}/win")
    ResponseEntity<Answer> win(
            @PathVariable String id, @PathVariable String chargebackId, CommandCall call, NothingRequest nothing) {
        return change(call, new WinChargeback(id, chargebackId));
    }

    @PostMapping("/{id}/chargebacks/{chargebackId}/lose")
    ResponseEntity<Answer> lose(
            @PathVariable String id, @PathVariable String chargebackId, CommandCall call, NothingRequest nothing) {
        return change(call, new LoseChargeback(id, chargebackId));
    }

    private ResponseEntity<Answer> change(CommandCall call, PaymentCommand command) {
        return desk.change(call, Intent.now(PaymentAggregate.STREAM, command));
    }

    private static String freshId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }
}
