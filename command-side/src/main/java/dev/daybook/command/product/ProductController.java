package dev.daybook.command.product;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.product.ProductRequests.AddProductRequest;
import dev.daybook.command.product.ProductRequests.ChangePriceRequest;
import dev.daybook.command.product.ProductRequests.RenameProductRequest;
import dev.daybook.command.product.ProductRequests.StockPolicyRequest;
import dev.daybook.command.product.ProductRequests.WithdrawProductRequest;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.command.product.domain.PublishProduct;
import dev.daybook.command.product.domain.WithdrawProduct;
import dev.daybook.command.requests.BareRequest;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Reason;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands to products over HTTP. */
@RestController
final class ProductController {

    private static final String PRODUCTS = "/v1/products";

    private final CommandDesk desk;

    ProductController(CommandDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Add a product", needs = Scope.CATALOGUE_WRITE)
    @PostMapping(PRODUCTS)
    ResponseEntity<Answer> add(CommandCall call, AddProductRequest request) {
        return desk.create(call, Intent.now(ProductAggregate.STREAM, request.command()), PRODUCTS);
    }

    @Operation(summary = "Rename a product", needs = Scope.CATALOGUE_WRITE)
    @PostMapping(PRODUCTS + "/{sku}/rename")
    ResponseEntity<Answer> rename(@PathVariable String sku, CommandCall call, RenameProductRequest request) {
        return change(call, request.command(sku));
    }

    @Operation(summary = "Change the price of a product", needs = Scope.CATALOGUE_WRITE)
    @PostMapping(PRODUCTS + "/{sku}/price")
    ResponseEntity<Answer> price(@PathVariable String sku, CommandCall call, ChangePriceRequest request) {
        return change(call, request.command(sku));
    }

    @Operation(summary = "Say whether pieces of a product are counted", needs = Scope.CATALOGUE_WRITE)
    @PostMapping(PRODUCTS + "/{sku}/stock-policy")
    ResponseEntity<Answer> stockPolicy(@PathVariable String sku, CommandCall call, StockPolicyRequest request) {
        return change(call, request.command(sku));
    }

    @Operation(summary = "Put a product on sale", needs = Scope.CATALOGUE_WRITE)
    @PostMapping(PRODUCTS + "/{sku}/publish")
    ResponseEntity<Answer> publish(@PathVariable String sku, CommandCall call, BareRequest request) {
        return change(call, new PublishProduct(sku), request.why());
    }

    @Operation(summary = "Take a product off sale", needs = Scope.CATALOGUE_WRITE)
    @PostMapping(PRODUCTS + "/{sku}/withdraw")
    ResponseEntity<Answer> withdraw(@PathVariable String sku, CommandCall call, WithdrawProductRequest request) {
        WithdrawProduct command = request.command(sku);
        return desk.change(call, Intent.because(command.reason(), ProductAggregate.STREAM, command));
    }

    private ResponseEntity<Answer> change(CommandCall call, ProductCommand command) {
        return change(call, command, Optional.empty());
    }

    private ResponseEntity<Answer> change(CommandCall call, ProductCommand command, Optional<Reason> why) {
        return desk.change(call, new Intent(ProductAggregate.STREAM, command, why, Optional.empty()));
    }
}
