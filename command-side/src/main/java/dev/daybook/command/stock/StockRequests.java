package dev.daybook.command.stock;

import dev.daybook.command.requests.Forms;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.command.stock.domain.AdjustStock;
import dev.daybook.command.stock.domain.CommitReservation;
import dev.daybook.command.stock.domain.ExtendReservation;
import dev.daybook.command.stock.domain.ReceiveStock;
import dev.daybook.command.stock.domain.ReleaseReservation;
import dev.daybook.command.stock.domain.ReserveStock;
import dev.daybook.command.stock.domain.SendTransfer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be asked of stock over HTTP; each request knows the command it stands for. */
final class StockRequests {

    /** SKU and location. */
    static final String STOCK_ID = "[A-Za-z0-9._ -]{1,64}@[a-z0-9-]{1,32}";

    private static final String LOCATION = "[a-z0-9-]{1,32}";
    private static final int YEAR_SECONDS = 366 * 24 * 60 * 60;

    private StockRequests() {}

    record ReceiveRequest(
            @Nullable @Pattern(regexp = Forms.NAME) String receiptId,
            @NotNull @Positive Integer quantity) {
        ReceiveStock command(String stockId, String freshId) {
            return new ReceiveStock(stockId, Optional.ofNullable(receiptId).orElse(freshId), quantity);
        }
    }

    record AdjustRequest(
            @Nullable @Pattern(regexp = Forms.NAME) String adjustmentId,
            @NotNull @NotZero Integer delta,
            @NotNull @Valid ReasonRequest reason) {
        AdjustStock command(String stockId, String freshId) {
            return new AdjustStock(stockId, Optional.ofNullable(adjustmentId).orElse(freshId), delta, reason.reason());
        }
    }

    record TransferRequest(
            @Nullable @Pattern(regexp = Forms.NAME) String transferId,
            @NotNull @Positive Integer quantity,
            @NotNull @Pattern(regexp = LOCATION) String toLocation) {
        SendTransfer command(String stockId, String freshId) {
            return new SendTransfer(stockId, Optional.ofNullable(transferId).orElse(freshId), quantity, toLocation);
        }
    }

    record ReserveRequest(
            @NotNull @Pattern(regexp = Forms.PATH_NAME) String reservationId,
            @NotNull @Positive Integer quantity,
            @Nullable Boolean backorder,
            @Nullable @Positive @Max(YEAR_SECONDS) Integer expiresInSeconds) {
        ReserveStock command(String stockId, Instant at) {
            return new ReserveStock(
                    stockId,
                    reservationId,
                    quantity,
                    Optional.ofNullable(backorder).orElse(false),
                    end(expiresInSeconds, at),
                    at);
        }
    }

    record ExtendRequest(
            @Nullable @Positive @Max(YEAR_SECONDS) Integer expiresInSeconds) {
        ExtendReservation command(String stockId, String reservationId, Instant at) {
            return new ExtendReservation(stockId, reservationId, end(expiresInSeconds, at), at);
        }
    }

    record ReleaseRequest(
            @NotNull @Positive Integer quantity,
            @NotNull @Valid ReasonRequest reason) {
        ReleaseReservation command(String stockId, String reservationId) {
            return new ReleaseReservation(stockId, reservationId, quantity, reason.reason());
        }
    }

    record CommitRequest(
            @NotNull @Pattern(regexp = Forms.NAME) String shipmentId,
            @NotNull @Positive Integer quantity) {
        CommitReservation command(String stockId, String reservationId) {
            return new CommitReservation(stockId, reservationId, shipmentId, quantity);
        }
    }

    private static Optional<Instant> end(@Nullable Integer expiresInSeconds, Instant at) {
        return Optional.ofNullable(expiresInSeconds).map(at::plusSeconds);
    }
}
