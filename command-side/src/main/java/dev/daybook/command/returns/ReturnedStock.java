package dev.daybook.command.returns;

import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.command.stock.domain.ReceiveStock;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.command.stock.domain.StockId;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.returns.RestockedPieces;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnRestocked;
import dev.daybook.events.stock.StockEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.MetaData;

/** What stock has to do with returns: it takes in what goes back on the shelf, where the product's pieces are counted. */
final class ReturnedStock implements HandlerPart {

    private final Alongside alongside;
    private final StreamDefinition<ProductCommand, ProductEvent, Product> products;
    private final StreamDefinition<StockCommand, StockEvent, Stock> stocks;

    ReturnedStock(
            Alongside alongside,
            StreamDefinition<ProductCommand, ProductEvent, Product> products,
            StreamDefinition<StockCommand, StockEvent, Stock> stocks) {
        this.alongside = alongside;
        this.products = products;
        this.stocks = stocks;
    }

    /** Lets the stock follow what has happened to a return; stock streams are taken by SKU. */
    void follow(List<ReturnEvent> events, MetaData metaData) {
        for (ReturnEvent event : events) {
            if (event instanceof ReturnRestocked restocked) {
                takeIn(restocked, metaData);
            }
        }
    }

    private void takeIn(ReturnRestocked restocked, MetaData metaData) {
        Map<String, Integer> bySku = new TreeMap<>();
        for (RestockedPieces pieces : restocked.lines()) {
            bySku.merge(pieces.sku(), pieces.quantity(), Math::addExact);
        }
        String receiptId = restocked.returnId() + "/" + restocked.restockId();
        bySku.forEach((sku, pieces) -> {
            if (alongside.read(products, metaData, sku).controlled()) {
                String stockId = new StockId(sku, restocked.location()).toString();
                alongside.decide(stocks, new ReceiveStock(stockId, receiptId, pieces), metaData);
            }
        });
    }
}
