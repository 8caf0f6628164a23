package dev.daybook.query.paymentledger;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.OneDocument;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.http.StreamSubject;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/payments} and {@code GET /v1/payments/{id}}. */
@RestController
class PaymentLedgerController {

    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;

    private final View<PaymentAccount> payments;
    private final ReadYourWrites readYourWrites;

    PaymentLedgerController(View<PaymentAccount> payments, ReadYourWrites readYourWrites) {
        this.payments = payments;
        this.readYourWrites = readYourWrites;
    }

    @Operation(
            summary = "List payments, newest first",
            needs = {Scope.PAYMENTS_CAPTURE, Scope.PAYMENTS_REFUND})
    @GetMapping("/v1/payments")
    ResponseEntity<PaymentLedgerResponse> list(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Query wanted = PaymentLedgerQuery.read(reader);
        int limit = reader.limit(PRESET_LIMIT, MOST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(payments.name(), consistency);
        Page<PaymentAccount> page = Page.read(
                payments, wanted, limit, last -> PaymentLedgerQuery.ORDER.cursor(last.initiatedAt(), last.id()));
        PaymentLedgerResponse response = new PaymentLedgerResponse(
                page.rows().stream().map(PaymentLedgerResponse.Payment::of).toList());
        return Answers.page(response, Answers.etag(page.position(), response), freshness, request, page.next());
    }

    @Operation(
            summary = "Get a payment and what happened to its money",
            needs = {Scope.PAYMENTS_CAPTURE, Scope.PAYMENTS_REFUND})
    @GetMapping("/v1/payments/{id}")
    ResponseEntity<PaymentResponse> get(@PathVariable String id, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Subject subject = StreamSubject.of("payment", id);
        Freshness freshness = readYourWrites.await(payments.name(), subject, consistency);
        return OneDocument.answer(
                payments, subject, request, freshness, PaymentResponse.REPRESENTATION, PaymentResponse::of);
    }
}
