package dev.daybook.command.returns;

import dev.daybook.command.requests.Forms;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.command.returns.domain.ApproveReturn;
import dev.daybook.command.returns.domain.InspectItems;
import dev.daybook.command.returns.domain.Pieces;
import dev.daybook.command.returns.domain.ReceiveItems;
import dev.daybook.command.returns.domain.RecordSent;
import dev.daybook.command.returns.domain.RequestReturn;
import dev.daybook.command.returns.domain.RequestedPieces;
import dev.daybook.command.returns.domain.RestockItems;
import dev.daybook.events.Reason;
import dev.daybook.events.returns.InspectedPieces;
import dev.daybook.events.returns.InspectionVerdict;
import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.ReceivedPieces;
import dev.daybook.events.returns.ReturnReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be asked of returns over HTTP; each request knows the command it stands for. Quantities are in pieces. */
final class ReturnRequests {

    private static final int LINES_MAX = 10_000;
    private static final String LOCATION = "[a-z0-9-]{1,32}";

    private ReturnRequests() {}

    record ReturnLineRequest(
            @NotNull @Pattern(regexp = Forms.NAME) String lineId,
            @NotNull @Positive Integer quantity,
            @NotNull ReturnReason reason) {
        RequestedPieces pieces() {
            return new RequestedPieces(lineId, quantity, reason);
        }
    }

    record ReturnRequest(
            @Nullable @Pattern(regexp = Forms.PATH_NAME) String id,
            @NotNull @Pattern(regexp = Forms.PATH_NAME) String orderId,
            @NotNull @Size(min = 1, max = LINES_MAX) List<@NotNull @Valid ReturnLineRequest> lines,
            @Nullable @Size(min = 1, max = 4000) String note,
            @Nullable @Valid ReasonRequest windowOverride) {
        RequestReturn command(String freshId) {
            return new RequestReturn(
                    Optional.ofNullable(id).orElse(freshId),
                    orderId,
                    lines.stream().map(ReturnLineRequest::pieces).toList(),
                    Optional.ofNullable(note),
                    windowOverride != null,
                    Optional.empty());
        }
    }

    record OwnReturnRequest(
            @NotNull @Size(min = 1, max = LINES_MAX) List<@NotNull @Valid ReturnLineRequest> lines,
            @Nullable @Size(min = 1, max = 4000) String note) {
        RequestReturn command(String returnId, String orderId) {
            return new RequestReturn(
                    returnId,
                    orderId,
                    lines.stream().map(ReturnLineRequest::pieces).toList(),
                    Optional.ofNullable(note),
                    Optional.empty());
        }
    }

    record ApproveRequest(
            @Nullable @Size(min = 1, max = 200) String labelReference) {
        ApproveReturn command(String returnId) {
            return new ApproveReturn(returnId, Optional.ofNullable(labelReference));
        }
    }

    record BecauseRequest(@NotNull @Valid ReasonRequest reason) {
        Reason because() {
            return reason.reason();
        }
    }

    record SentRequest(
            @NotBlank @Size(max = 64) String carrier,
            @NotBlank @Size(max = 100) String trackingNumber) {
        RecordSent command(String returnId) {
            return new RecordSent(returnId, carrier, trackingNumber);
        }
    }

    record ReceivedRequest(
            @NotNull @Pattern(regexp = Forms.NAME) String lineId,
            @NotNull @Positive Integer quantity,
            @NotNull PieceCondition condition) {
        ReceivedPieces pieces() {
            return new ReceivedPieces(lineId, quantity, condition);
        }
    }

    record ReceiptRequest(
            @Nullable @Pattern(regexp = Forms.NAME) String receiptId,
            @NotNull @Size(min = 1, max = LINES_MAX) List<@NotNull @Valid ReceivedRequest> lines) {
        ReceiveItems command(String returnId, String freshId) {
            return new ReceiveItems(
                    returnId,
                    Optional.ofNullable(receiptId).orElse(freshId),
                    lines.stream().map(ReceivedRequest::pieces).toList());
        }
    }

    record InspectedRequest(
            @NotNull @Pattern(regexp = Forms.NAME) String lineId,
            @NotNull @Positive Integer quantity,
            @NotNull InspectionVerdict verdict) {
        InspectedPieces pieces() {
            return new InspectedPieces(lineId, quantity, verdict);
        }
    }

    record InspectionRequest(
            @Nullable @Pattern(regexp = Forms.NAME) String inspectionId,
            @NotNull @Size(min = 1, max = LINES_MAX) List<@NotNull @Valid InspectedRequest> lines) {
        InspectItems command(String returnId, String freshId) {
            return new InspectItems(
                    returnId,
                    Optional.ofNullable(inspectionId).orElse(freshId),
                    lines.stream().map(InspectedRequest::pieces).toList());
        }
    }

    record PiecesRequest(
            @NotNull @Pattern(regexp = Forms.NAME) String lineId,
            @NotNull @Positive Integer quantity) {
        Pieces pieces() {
            return new Pieces(lineId, quantity);
        }
    }

    record RestockRequest(
            @Nullable @Pattern(regexp = Forms.NAME) String restockId,
            @NotNull @Pattern(regexp = LOCATION) String location,
            @Nullable @Size(min = 1, max = LINES_MAX) List<@NotNull @Valid PiecesRequest> lines) {
        RestockItems command(String returnId, String freshId) {
            return new RestockItems(
                    returnId,
                    Optional.ofNullable(restockId).orElse(freshId),
                    location,
                    Optional.ofNullable(lines)
                            .map(some ->
                                    some.stream().map(PiecesRequest::pieces).toList()));
        }
    }
}
