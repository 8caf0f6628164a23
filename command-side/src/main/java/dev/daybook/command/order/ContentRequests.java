package dev.daybook.command.order;

import dev.daybook.command.order.domain.Money;
import dev.daybook.command.order.domain.OrderDraft;
import dev.daybook.command.order.domain.Price;
import dev.daybook.command.requests.Forms;
import dev.daybook.command.requests.PriceRequest;
import dev.daybook.events.order.AdjustmentKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts that requests about orders are made of, as they come over HTTP. */
final class ContentRequests {

    static final int LINES_MAX = 10_000;
    static final int ADJUSTMENTS_MAX = 1_000;

    private static final String RATE = "[0-9](\\.[0-9]{1,6})?";

    private ContentRequests() {}

    record MoneyRequest(
            @NotNull Long amountMinor,
            @NotNull @Pattern(regexp = Forms.CURRENCY) String currency) {
        Money money() {
            return new Money(amountMinor, currency);
        }
    }

    record DiscountAmountRequest(
            @NotNull @PositiveOrZero Long amountMinor,
            @NotNull @Pattern(regexp = Forms.CURRENCY) String currency) {}

    record DiscountRequest(
            @NotBlank @Size(max = 64) String code,
            @NotNull @Valid DiscountAmountRequest amount) {
        OrderDraft.Discount discount() {
            return new OrderDraft.Discount(code, new Money(amount.amountMinor(), amount.currency()));
        }
    }

    record TaxRequest(
            @NotNull @Pattern(regexp = RATE) @DecimalMax("1")
            String rate,

            @NotNull Boolean included) {
        OrderDraft.Tax tax() {
            return new OrderDraft.Tax(new BigDecimal(rate), included);
        }
    }

    record LineRequest(
            @Nullable @Pattern(regexp = Forms.NAME) String lineId,

            @NotBlank @Size(max = 64) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String sku,

            @Nullable @Size(max = 500) String description,
            @NotNull @Positive Integer quantity,
            @Nullable @Valid PriceRequest unitPrice,
            @Nullable @Valid DiscountRequest discount,
            @Nullable @Valid TaxRequest tax) {
        OrderDraft.Line line(String assignedId) {
            return new OrderDraft.Line(
                    Optional.ofNullable(lineId).orElse(assignedId),
                    sku,
                    Optional.ofNullable(description),
                    quantity,
                    Optional.ofNullable(unitPrice).map(ContentRequests::price),
                    Optional.ofNullable(discount).map(DiscountRequest::discount),
                    Optional.ofNullable(tax).map(TaxRequest::tax));
        }
    }

    record AdjustmentRequest(
            @NotNull AdjustmentKind kind,
            @NotBlank @Size(max = 64) String code,
            @NotNull @Size(max = 500) String description,
            @NotNull @Valid MoneyRequest amount) {
        OrderDraft.Adjustment adjustment() {
            return new OrderDraft.Adjustment(kind, code, description, amount.money());
        }
    }

    static Price price(PriceRequest request) {
        return new Price(request.exactAmount(), request.currency());
    }

    /** A line without an id gets its number, after the prefix. */
    static List<OrderDraft.Line> lines(List<LineRequest> requests, String prefix) {
        List<OrderDraft.Line> lines = new ArrayList<>(requests.size());
        for (LineRequest request : requests) {
            lines.add(request.line(prefix + (lines.size() + 1)));
        }
        return lines;
    }

    static List<OrderDraft.Adjustment> adjustments(@Nullable List<AdjustmentRequest> requests) {
        return Optional.ofNullable(requests).orElse(List.of()).stream()
                .map(AdjustmentRequest::adjustment)
                .toList();
    }
}
