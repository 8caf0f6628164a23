package dev.daybook.command.order;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.Question;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.order.domain.Quote;
import dev.daybook.command.order.domain.ShopPolicies;
import dev.daybook.command.order.domain.ShopSupply;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.stock.StockEvent;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what an order would come to; catalogue and stock are read from the store as they are, without a lock. */
@RestController
final class QuoteController {

    private final StreamReader reader;
    private final StreamDefinition<ProductCommand, ProductEvent, Product> products;
    private final StreamDefinition<StockCommand, StockEvent, Stock> stocks;
    private final ShopPolicies policies;
    private final Clock clock;

    QuoteController(
            StreamReader reader,
            StreamDefinition<ProductCommand, ProductEvent, Product> products,
            StreamDefinition<StockCommand, StockEvent, Stock> stocks,
            ShopPolicies policies,
            Clock clock) {
        this.reader = reader;
        this.products = products;
        this.stocks = stocks;
        this.policies = policies;
        this.clock = clock;
    }

    @Question
    @Operation(
            summary = "Tell what an order would come to; keeps nothing",
            needs = {Scope.ORDERS_WRITE, Scope.ORDERS_WRITE_OWN})
    @PostMapping("/v1/quotes")
    ResponseEntity<QuoteResponse> quote(CommandCall call, QuoteRequest request) {
        PlaceOrder asked = request.command();
        ShopSupply supply = new ShopSupply(policies, read(call.scope().tenant()), clock.instant());
        Quote quote = Quote.of(asked.with(supply.of(ShopSupply.wanted(asked.draft()))));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(QuoteResponse.of(quote));
    }

    private ShopSupply.Shelves read(String tenant) {
        return new ShopSupply.Shelves() {
            @Override
            public Product product(String sku) {
                return reader.load(products, tenant, sku).state();
            }

            @Override
            public Stock stock(String stockId) {
                return reader.load(stocks, tenant, stockId).state();
            }
        };
    }
}
