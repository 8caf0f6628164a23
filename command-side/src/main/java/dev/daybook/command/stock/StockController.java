package dev.daybook.command.stock;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.infrastructure.RequestException;
import dev.daybook.command.requests.Forms;
import dev.daybook.command.stock.StockRequests.AdjustRequest;
import dev.daybook.command.stock.StockRequests.CommitRequest;
import dev.daybook.command.stock.StockRequests.ExtendRequest;
import dev.daybook.command.stock.StockRequests.ReceiveRequest;
import dev.daybook.command.stock.StockRequests.ReleaseRequest;
import dev.daybook.command.stock.StockRequests.ReserveRequest;
import dev.daybook.command.stock.StockRequests.TransferRequest;
import dev.daybook.command.stock.domain.AdjustStock;
import dev.daybook.command.stock.domain.ReleaseReservation;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.common.IdentifierFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands to stock over HTTP; a stock is named {@code <sku>@<location>}. */
@RestController
@RequestMapping("/v1/stock/{stockId}")
final class StockController {

    private static final String RESERVATION = "/reservations/{reservationId}";

    private final CommandDesk desk;
    private final Clock clock;

    StockController(CommandDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Operation(summary = "Take pieces in", needs = Scope.STOCK_WRITE)
    @PostMapping("/receive")
    ResponseEntity<Answer> receive(@PathVariable String stockId, CommandCall call, ReceiveRequest request) {
        return change(call, request.command(stock(stockId), freshId()));
    }

    @Operation(summary = "Correct how many pieces there are", needs = Scope.STOCK_WRITE)
    @PostMapping("/adjust")
    ResponseEntity<Answer> adjust(@PathVariable String stockId, CommandCall call, AdjustRequest request) {
        AdjustStock command = request.command(stock(stockId), freshId());
        return desk.change(call, Intent.because(command.reason(), StockAggregate.STREAM, command));
    }

    @Operation(summary = "Send pieces to another location", needs = Scope.STOCK_WRITE)
    @PostMapping("/transfer")
    ResponseEntity<Answer> transfer(@PathVariable String stockId, CommandCall call, TransferRequest request) {
        return change(call, request.command(stock(stockId), freshId()));
    }

    @Operation(summary = "Keep pieces", needs = Scope.STOCK_WRITE)
    @PostMapping("/reserve")
    ResponseEntity<Answer> reserve(@PathVariable String stockId, CommandCall call, ReserveRequest request) {
        return change(call, request.command(stock(stockId), now()));
    }

    @Operation(summary = "Keep pieces for longer", needs = Scope.STOCK_WRITE)
    @PostMapping(RESERVATION + "/extend")
    ResponseEntity<Answer> extend(
            @PathVariable String stockId, @PathVariable String reservationId, CommandCall call, ExtendRequest request) {
        return change(call, request.command(stock(stockId), reservation(reservationId), now()));
    }

    @Operation(summary = "Keep pieces no longer", needs = Scope.STOCK_WRITE)
    @PostMapping(RESERVATION + "/release")
    ResponseEntity<Answer> release(
            @PathVariable String stockId,
            @PathVariable String reservationId,
            CommandCall call,
            ReleaseRequest request) {
        ReleaseReservation command = request.command(stock(stockId), reservation(reservationId));
        return desk.change(call, Intent.because(command.reason(), StockAggregate.STREAM, command));
    }

    @Operation(summary = "Take kept pieces out for a parcel", needs = Scope.STOCK_WRITE)
    @PostMapping(RESERVATION + "/commit")
    ResponseEntity<Answer> commit(
            @PathVariable String stockId, @PathVariable String reservationId, CommandCall call, CommitRequest request) {
        return change(call, request.command(stock(stockId), reservation(reservationId)));
    }

    private ResponseEntity<Answer> change(CommandCall call, StockCommand command) {
        return desk.change(call, Intent.now(StockAggregate.STREAM, command));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String stock(String stockId) {
        return checked("stockId", stockId, StockRequests.STOCK_ID);
    }

    private static String reservation(String reservationId) {
        return checked("reservationId", reservationId, Forms.PATH_NAME);
    }

    private static String checked(String name, String value, String form) {
        if (!value.matches(form)) {
            throw RequestException.malformed("path:" + name, "pattern", "must match \"" + form + "\"");
        }
        return value;
    }

    private static String freshId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }
}
