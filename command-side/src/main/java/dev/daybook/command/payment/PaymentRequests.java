package dev.daybook.command.payment;

import dev.daybook.command.payment.domain.AuthorizePayment;
import dev.daybook.command.payment.domain.DeclinePayment;
import dev.daybook.command.payment.domain.FailCapture;
import dev.daybook.command.payment.domain.FailRefund;
import dev.daybook.command.payment.domain.InitiatePayment;
import dev.daybook.command.payment.domain.OpenChargeback;
import dev.daybook.command.payment.domain.RequestCapture;
import dev.daybook.command.payment.domain.RequestRefund;
import dev.daybook.command.payment.domain.RequestVoid;
import dev.daybook.command.payment.domain.RequireAction;
import dev.daybook.command.requests.Forms;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.events.payment.RefundCause;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be asked of payments over HTTP; each request knows the command it stands for. Amounts are in minor units. */
final class PaymentRequests {

    private static final int REFERENCE_MAX = 200;
    /** A letter, so that no card number passes for a token. */
    private static final String TOKEN = "(?=.*[A-Za-z])[A-Za-z0-9._-]{1,200}";

    private static final String URL = "https://[!-~]{1,2000}";

    private PaymentRequests() {}

    record AmountRequest(
            @NotNull @Positive Long amountMinor,
            @NotNull @Pattern(regexp = Forms.CURRENCY) String currency) {}

    record InitiateRequest(
            @Nullable @Pattern(regexp = Forms.PATH_NAME) String id,
            @NotNull @Pattern(regexp = Forms.PATH_NAME) String orderId,
            @NotNull @Valid AmountRequest amount,
            @NotNull PaymentMethod method,
            @Nullable @Pattern(regexp = TOKEN) String token) {
        InitiatePayment command(String freshId) {
            return new InitiatePayment(
                    Optional.ofNullable(id).orElse(freshId),
                    orderId,
                    amount.amountMinor(),
                    amount.currency(),
                    method,
                    Optional.ofNullable(token),
                    Optional.empty());
        }
    }

    record RequireActionRequest(
            @NotBlank @Size(max = REFERENCE_MAX) String reference,
            @NotNull @Pattern(regexp = URL) String actionUrl) {
        RequireAction command(String paymentId) {
            return new RequireAction(paymentId, reference, actionUrl);
        }
    }

    record AuthoriseRequest(
            @NotBlank @Size(max = REFERENCE_MAX) String reference,
            @Nullable @Positive Long amountMinor,
            @Nullable Instant expiresAt) {
        AuthorizePayment command(String paymentId) {
            return new AuthorizePayment(
                    paymentId,
                    reference,
                    Optional.ofNullable(amountMinor),
                    Optional.ofNullable(expiresAt).map(time -> time.truncatedTo(ChronoUnit.MILLIS)));
        }
    }

    record DeclineRequest(
            @NotNull @Pattern(regexp = Forms.NAME) String code,
            @Nullable @Size(max = 1000) String message) {
        DeclinePayment command(String paymentId) {
            return new DeclinePayment(
                    paymentId, code, Optional.ofNullable(message).orElse(""));
        }
    }

    record CaptureRequest(
            @Nullable @Pattern(regexp = Forms.PATH_NAME) String captureId,
            @NotNull @Positive Long amountMinor,
            @Nullable @Pattern(regexp = Forms.NAME) String shipmentId) {
        RequestCapture command(String paymentId, String freshId) {
            return new RequestCapture(
                    paymentId,
                    Optional.ofNullable(captureId).orElse(freshId),
                    amountMinor,
                    Optional.ofNullable(shipmentId));
        }
    }

    record FailRequest(
            @NotNull @Pattern(regexp = Forms.NAME) String code) {
        FailCapture capture(String paymentId, String captureId) {
            return new FailCapture(paymentId, captureId, code);
        }

        FailRefund refund(String paymentId, String refundId) {
            return new FailRefund(paymentId, refundId, code);
        }
    }

    record VoidRequest(@NotNull @Valid ReasonRequest reason) {
        RequestVoid command(String paymentId) {
            return new RequestVoid(paymentId, reason.reason());
        }
    }

    record RefundRequest(
            @Nullable @Pattern(regexp = Forms.PATH_NAME) String refundId,
            @NotNull @Positive Long amountMinor,
            @NotNull RefundCause cause,
            @NotNull @Valid ReasonRequest reason) {
        RequestRefund command(String paymentId, String freshId) {
            return new RequestRefund(
                    paymentId, Optional.ofNullable(refundId).orElse(freshId), amountMinor, cause, reason.reason());
        }
    }

    record ChargebackRequest(
            @Nullable @Pattern(regexp = Forms.PATH_NAME) String chargebackId,
            @NotNull @Positive Long amountMinor) {
        OpenChargeback command(String paymentId, String freshId) {
            return new OpenChargeback(
                    paymentId, Optional.ofNullable(chargebackId).orElse(freshId), amountMinor);
        }
    }
}
