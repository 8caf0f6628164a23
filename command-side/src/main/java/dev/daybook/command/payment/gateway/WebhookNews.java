package dev.daybook.command.payment.gateway;

import dev.daybook.command.infrastructure.RequestException;
import dev.daybook.command.payment.domain.AuthorizePayment;
import dev.daybook.command.payment.domain.ConfirmCapture;
import dev.daybook.command.payment.domain.ConfirmRefund;
import dev.daybook.command.payment.domain.ConfirmVoid;
import dev.daybook.command.payment.domain.DeclinePayment;
import dev.daybook.command.payment.domain.ExpireAuthorization;
import dev.daybook.command.payment.domain.FailCapture;
import dev.daybook.command.payment.domain.FailRefund;
import dev.daybook.command.payment.domain.LoseChargeback;
import dev.daybook.command.payment.domain.OpenChargeback;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.command.payment.domain.RequireAction;
import dev.daybook.command.payment.domain.WinChargeback;
import dev.daybook.command.requests.Forms;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One event of the gateway's; of its fields only those that its type needs are looked at, since gateways add fields. */
record WebhookNews(JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY = "[\\x21-\\x7e]{1,255}";
    private static final String REFERENCE = "[!-~]{1,200}";
    private static final String URL = "https?://[!-~]{1,2000}";

    /**
     * What a signed body tells.
     *
     * @throws RequestException when it is no object of JSON
     */
    static WebhookNews of(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree.isObject()) {
                return new WebhookNews(tree);
            }
        } catch (JacksonException _) {
            throw RequestException.malformed("", "malformed-json", "the body is not JSON");
        }
        throw RequestException.malformed("", "wrong-type", "the body must be an object");
    }

    /** The gateway's own id of the event. */
    String id() {
        return text("id", KEY);
    }

    String type() {
        return text("type", KEY);
    }

    /** What the event makes of the payment; empty where its type means nothing to us. */
    Optional<PaymentCommand> command(Instant now) {
        return Optional.ofNullable(
                switch (type()) {
                    case "payment.authorised" ->
                        new AuthorizePayment(paymentId(), reference(), Optional.of(amountMinor()), expiresAt());
                    case "payment.action-required" ->
                        new RequireAction(paymentId(), reference(), text("actionUrl", URL));
                    case "payment.declined" ->
                        new DeclinePayment(
                                paymentId(), code(), body.path("message").asString(""));
                    case "payment.captured" -> new ConfirmCapture(paymentId(), name("captureId"));
                    case "payment.capture-failed" -> new FailCapture(paymentId(), name("captureId"), code());
                    case "payment.voided" -> new ConfirmVoid(paymentId());
                    case "payment.expired" -> new ExpireAuthorization(paymentId(), now);
                    case "payment.refunded" -> new ConfirmRefund(paymentId(), name("refundId"));
                    case "payment.refund-failed" -> new FailRefund(paymentId(), name("refundId"), code());
                    case "dispute.opened" -> new OpenChargeback(paymentId(), name("disputeId"), amountMinor());
                    case "dispute.won" -> new WinChargeback(paymentId(), name("disputeId"));
                    case "dispute.lost" -> new LoseChargeback(paymentId(), name("disputeId"));
                    default -> null;
                });
    }

    private String paymentId() {
        return name("paymentId");
    }

    private String name(String field) {
        return text(field, Forms.PATH_NAME);
    }

    private String code() {
        return text("code", Forms.NAME);
    }

    private String reference() {
        return text("reference", REFERENCE);
    }

    private String text(String field, String form) {
        return body.path(field)
                .stringValueOpt()
                .filter(text -> text.matches(form))
                .orElseThrow(() -> RequestException.malformed("/" + field, "pattern", "must match " + form));
    }

    private long amountMinor() {
        JsonNode amount = body.path("amountMinor");
        if (!amount.isIntegralNumber() || !amount.canConvertToLong()) {
            throw RequestException.malformed("/amountMinor", "wrong-type", "must be a whole number");
        }
        return amount.longValue();
    }

    private Optional<Instant> expiresAt() {
        try {
            return body.path("expiresAt")
                    .stringValueOpt()
                    .map(Instant::parse)
                    .map(time -> time.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException _) {
            throw RequestException.malformed("/expiresAt", "wrong-type", "must be a time");
        }
    }
}
