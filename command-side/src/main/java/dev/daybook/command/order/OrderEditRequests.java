package dev.daybook.command.order;

import static dev.daybook.command.order.ContentRequests.ADJUSTMENTS_MAX;
import static dev.daybook.command.order.ContentRequests.LINES_MAX;
import static dev.daybook.command.requests.Forms.NAME;

import dev.daybook.command.order.ContentRequests.AdjustmentRequest;
import dev.daybook.command.order.ContentRequests.LineRequest;
import dev.daybook.command.order.ContentRequests.MoneyRequest;
import dev.daybook.command.order.OrderRequests.PiecesRequest;
import dev.daybook.command.order.domain.BeginEdit;
import dev.daybook.command.order.domain.EditDraft;
import dev.daybook.command.order.domain.LinePieces;
import dev.daybook.command.order.domain.OrderDraft;
import dev.daybook.command.order.domain.StageEdit;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.command.requests.AddressRequest;
import dev.daybook.command.requests.ContactRequest;
import dev.daybook.command.requests.Forms;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.events.order.AdjustmentKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be asked of edits over HTTP; each request knows the command it stands for. */
final class OrderEditRequests {

    private OrderEditRequests() {}

    record BeginEditRequest(
            @NotNull @Pattern(regexp = Forms.PATH_NAME) String editId,

            @Nullable @Valid ReasonRequest reason) {
        BeginEdit command(String orderId) {
            return new BeginEdit(orderId, editId);
        }
    }

    record ShippingMethodRequest(
            @NotBlank @Size(max = 64) String code,
            @NotNull @Size(max = 500) String description,
            @NotNull @Valid MoneyRequest amount) {
        OrderDraft.Adjustment adjustment() {
            return new OrderDraft.Adjustment(AdjustmentKind.SHIPPING, code, description, amount.money());
        }
    }

    record StageEditRequest(
            @Nullable @Size(max = LINES_MAX) List<@NotNull @Valid LineRequest> addedLines,
            @Nullable @Size(max = LINES_MAX) List<@NotNull @Valid PiecesRequest> changedLines,

            @Nullable @Size(max = LINES_MAX) List<@NotNull @Pattern(regexp = NAME) String> removedLines,

            @Nullable @Size(max = ADJUSTMENTS_MAX) List<@NotNull @Valid AdjustmentRequest> adjustments,
            @Nullable @Valid ShippingMethodRequest shippingMethod,
            @Nullable @Valid AddressRequest shippingAddress,
            @Nullable @Valid ContactRequest contact,
            @Nullable @Valid ReasonRequest priceOverride) {

        @AssertTrue(message = "an amount for shipping is the shippingMethod")
        boolean isWithoutShippingAmong() {
            return adjustments == null
                    || adjustments.stream().noneMatch(other -> other.kind() == AdjustmentKind.SHIPPING);
        }

        /** New lines without an id are called after their edit. */
        StageEdit command(String orderId, String editId) {
            List<OrderDraft.Line> added = ContentRequests.lines(orEmpty(addedLines), editId + "-");
            EditDraft draft = new EditDraft(
                    added,
                    orEmpty(changedLines).stream()
                            .map(line -> new LinePieces(line.lineId(), line.quantity()))
                            .toList(),
                    orEmpty(removedLines),
                    ContentRequests.adjustments(adjustments),
                    Optional.ofNullable(shippingMethod).map(ShippingMethodRequest::adjustment),
                    Optional.ofNullable(shippingAddress).map(AddressRequest::address),
                    Optional.ofNullable(contact).map(ContactRequest::contact));
            return new StageEdit(orderId, editId, draft, priceOverride != null, Supply.none());
        }

        private static <T> List<T> orEmpty(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }
}
