package dev.daybook.command.returns;

import dev.daybook.command.requests.Forms;
import dev.daybook.command.requests.PriceRequest;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.command.returns.domain.CreditedPieces;
import dev.daybook.command.returns.domain.ImportReturn;
import dev.daybook.events.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A return that is over already, as it comes over HTTP.
 *
 * @param occurredAt when it was, kept to the millisecond
 * @param refundMinor what was paid back, in minor units of the order's currency; absent: nothing was, and the credit
 *     is owed: where the order was paid for, a refund waits to be paid back by hand
 */
record ReturnImportRequest(
        @NotNull @Pattern(regexp = Forms.PATH_NAME) String returnId,
        @NotNull @Pattern(regexp = Forms.PATH_NAME) String orderId,
        @NotNull @PastOrPresent Instant occurredAt,
        @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid PiecesRequest> lines,
        @Nullable @Positive Long refundMinor,
        @NotNull @Valid ReasonRequest reason) {

    /** Pieces of one line; a line may have several entries, of different prices. */
    record PiecesRequest(
            @NotNull @Pattern(regexp = Forms.NAME) String lineId,
            @NotNull @Positive Integer quantity,
            @Nullable @Valid PriceRequest unitPrice) {
        CreditedPieces pieces() {
            return new CreditedPieces(
                    lineId,
                    quantity,
                    Optional.ofNullable(unitPrice)
                            .map(price -> new CreditedPieces.UnitPrice(price.exactAmount(), price.currency())));
        }
    }

    ImportReturn command() {
        return new ImportReturn(
                returnId,
                orderId,
                lines.stream().map(PiecesRequest::pieces).toList(),
                Optional.ofNullable(refundMinor).orElse(0L),
                because(),
                Optional.empty());
    }

    Reason because() {
        return reason.reason();
    }

    Instant happened() {
        return occurredAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
