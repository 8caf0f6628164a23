package dev.daybook.command.order;

import static dev.daybook.command.order.ContentRequests.ADJUSTMENTS_MAX;
import static dev.daybook.command.order.ContentRequests.LINES_MAX;
import static dev.daybook.command.requests.Forms.NAME;
import static dev.daybook.command.requests.Forms.UUID;

import dev.daybook.command.order.ContentRequests.AdjustmentRequest;
import dev.daybook.command.order.ContentRequests.LineRequest;
import dev.daybook.command.order.domain.AddNote;
import dev.daybook.command.order.domain.CancelLines;
import dev.daybook.command.order.domain.CancelOrder;
import dev.daybook.command.order.domain.ExtendReservations;
import dev.daybook.command.order.domain.ImportOrder;
import dev.daybook.command.order.domain.LinePieces;
import dev.daybook.command.order.domain.OrderDraft;
import dev.daybook.command.order.domain.PlaceHold;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.order.domain.ReturnLines;
import dev.daybook.command.order.domain.ReturnedPieces;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.command.requests.AddressRequest;
import dev.daybook.command.requests.ContactRequest;
import dev.daybook.command.requests.PriceRequest;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be asked of orders over HTTP; each request knows the command it stands for. */
final class OrderRequests {

    /** A week, as {@link ExtendReservations#MOST}. */
    private static final int EXTENSION_SECONDS_MAX = 604_800;

    private OrderRequests() {}

    record PlaceOrderRequest(
            @Nullable @Pattern(regexp = UUID) String id,
            @Nullable @Pattern(regexp = NAME) String number,
            @Nullable @Size(min = 1, max = 64) String customerId,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @Nullable @Size(min = 1, max = 64) String country,
            @Nullable @Valid ContactRequest contact,
            @Nullable @Valid AddressRequest shippingAddress,
            @Nullable @Valid AddressRequest billingAddress,
            @NotNull @Size(min = 1, max = LINES_MAX) List<@NotNull @Valid LineRequest> lines,
            @Nullable @Size(max = ADJUSTMENTS_MAX) List<@NotNull @Valid AdjustmentRequest> adjustments,
            @Nullable @Valid ReasonRequest priceOverride) {

        PlaceOrder command(String orderId, String assignedNumber) {
            OrderDraft draft = new OrderDraft(
                    Optional.ofNullable(customerId),
                    currency,
                    ContentRequests.lines(lines, ""),
                    ContentRequests.adjustments(adjustments),
                    Optional.ofNullable(country),
                    Optional.ofNullable(contact).map(ContactRequest::contact),
                    Optional.ofNullable(shippingAddress).map(AddressRequest::address),
                    Optional.ofNullable(billingAddress).map(AddressRequest::address));
            return new PlaceOrder(
                    orderId,
                    Optional.ofNullable(number).orElse(assignedNumber),
                    number == null,
                    draft,
                    priceOverride != null,
                    Supply.none());
        }
    }

    record ImportOrderRequest(
            @NotNull @Pattern(regexp = UUID) String id,
            @NotNull @Pattern(regexp = NAME) String number,
            @NotNull OrderKind kind,
            @NotNull @Pattern(regexp = NAME) String source,
            @NotNull @PastOrPresent Instant occurredAt,
            @Nullable @Size(min = 1, max = 64) String customerId,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @Nullable @Size(min = 1, max = 64) String country,
            @NotNull @Size(max = LINES_MAX) List<@NotNull @Valid LineRequest> lines,
            @Nullable @Size(max = ADJUSTMENTS_MAX) List<@NotNull @Valid AdjustmentRequest> adjustments) {

        @AssertTrue(message = "an order has at least one line or adjustment")
        boolean isFilled() {
            return lines == null || !lines.isEmpty() || (adjustments != null && !adjustments.isEmpty());
        }

        ImportOrder command() {
            OrderDraft draft = new OrderDraft(
                    Optional.ofNullable(customerId),
                    currency,
                    ContentRequests.lines(lines, ""),
                    ContentRequests.adjustments(adjustments),
                    Optional.ofNullable(country),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            return new ImportOrder(id, number, kind, source, draft);
        }
    }

    record CancelOrderRequest(@NotNull @Valid ReasonRequest reason) {
        CancelOrder command(String orderId) {
            return new CancelOrder(orderId, reason.reason());
        }
    }

    record PiecesRequest(
            @NotNull @Pattern(regexp = NAME) String lineId,
            @NotNull @Positive Integer quantity) {}

    record CancelLinesRequest(
            @NotNull @Size(min = 1, max = LINES_MAX) List<@NotNull @Valid PiecesRequest> lines,
            @NotNull @Valid ReasonRequest reason) {
        CancelLines command(String orderId) {
            return new CancelLines(
                    orderId,
                    lines.stream()
                            .map(line -> new LinePieces(line.lineId(), line.quantity()))
                            .toList(),
                    reason.reason());
        }
    }

    record ReturnedPiecesRequest(
            @NotNull @Pattern(regexp = NAME) String lineId,
            @NotNull @Positive Integer quantity,
            @Nullable @Valid PriceRequest unitPrice) {}

    record ReturnLinesRequest(
            @NotNull @Pattern(regexp = UUID) String returnId,
            @Nullable @PastOrPresent Instant occurredAt,
            @NotNull @Size(min = 1, max = LINES_MAX) List<@NotNull @Valid ReturnedPiecesRequest> lines,
            @NotNull @Valid ReasonRequest reason) {
        ReturnLines command(String orderId) {
            return new ReturnLines(
                    orderId,
                    returnId,
                    lines.stream()
                            .map(line -> new ReturnedPieces(
                                    line.lineId(),
                                    line.quantity(),
                                    Optional.ofNullable(line.unitPrice()).map(ContentRequests::price)))
                            .toList(),
                    reason.reason());
        }
    }

    record AddNoteRequest(
            @Nullable @Pattern(regexp = UUID) String noteId,
            @NotBlank @Size(max = 4000) String text,
            @NotNull NoteVisibility visibility) {
        AddNote command(String orderId, String freshId) {
            return new AddNote(orderId, Optional.ofNullable(noteId).orElse(freshId), visibility, text);
        }
    }

    record PlaceHoldRequest(
            @NotNull @Pattern(regexp = NAME) String holdId,
            @NotNull HoldKind kind,
            @Nullable @Valid ReasonRequest reason) {
        PlaceHold command(String orderId) {
            return new PlaceHold(orderId, holdId, kind);
        }
    }

    record ExtendReservationRequest(
            @Nullable @Positive @Max(EXTENSION_SECONDS_MAX) Integer expiresInSeconds,
            @NotNull @Valid ReasonRequest reason) {
        ExtendReservations command(String orderId) {
            return new ExtendReservations(
                    orderId, Optional.ofNullable(expiresInSeconds).map(Duration::ofSeconds));
        }
    }
}
