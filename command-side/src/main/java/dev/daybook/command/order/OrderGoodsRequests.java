package dev.daybook.command.order;

import static dev.daybook.command.order.ContentRequests.LINES_MAX;

import dev.daybook.command.order.OrderRequests.PiecesRequest;
import dev.daybook.command.order.domain.CreditLines;
import dev.daybook.command.order.domain.LinePieces;
import dev.daybook.command.order.domain.MoveLines;
import dev.daybook.command.order.domain.ReassignLines;
import dev.daybook.command.order.domain.SettleOrder;
import dev.daybook.command.requests.Forms;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.events.payment.RefundCause;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be asked about the pieces of an order on their way; each request knows the command it stands for. */
final class OrderGoodsRequests {

    private static final String LOCATION = "[a-z0-9-]{1,32}";

    private OrderGoodsRequests() {}

    record SplitRequest(
            @Nullable @Pattern(regexp = Forms.PATH_NAME) String fulfilmentId,

            @NotNull @Size(min = 1, max = LINES_MAX) List<@NotNull @Valid PiecesRequest> lines) {
        ReassignLines command(String orderId, String from, String freshId) {
            return new ReassignLines(
                    orderId, from, Optional.ofNullable(fulfilmentId).orElse(freshId), pieces(lines));
        }
    }

    record MergeRequest(
            @NotNull @Pattern(regexp = Forms.PATH_NAME) String into,

            @NotNull @Size(min = 1, max = LINES_MAX) List<@NotNull @Valid PiecesRequest> lines) {
        ReassignLines command(String orderId, String from) {
            return new ReassignLines(orderId, from, into, pieces(lines));
        }
    }

    record MoveRequest(
            @NotNull @Pattern(regexp = LOCATION) String location,
            @NotNull @Valid ReasonRequest reason) {
        MoveLines command(String orderId, String from) {
            return new MoveLines(orderId, from, location);
        }
    }

    record WhyRequest(@NotNull @Valid ReasonRequest reason) {
        CreditLines command(String orderId, String shipmentId) {
            return new CreditLines(orderId, shipmentId, reason.reason());
        }

        SettleOrder settle(String orderId) {
            return new SettleOrder(orderId, RefundCause.CANCEL, reason.reason());
        }
    }

    private static List<LinePieces> pieces(List<PiecesRequest> lines) {
        return lines.stream()
                .map(line -> new LinePieces(line.lineId(), line.quantity()))
                .toList();
    }
}
