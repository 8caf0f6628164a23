package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.Buyer.Customer;
import dev.daybook.cli.onlineretail.MasterStep.AddProduct;
import dev.daybook.cli.onlineretail.MasterStep.CustomerBody;
import dev.daybook.cli.onlineretail.MasterStep.NothingBody;
import dev.daybook.cli.onlineretail.MasterStep.Origin;
import dev.daybook.cli.onlineretail.MasterStep.PiecesBody;
import dev.daybook.cli.onlineretail.MasterStep.ProductBody;
import dev.daybook.cli.onlineretail.MasterStep.PublishProduct;
import dev.daybook.cli.onlineretail.MasterStep.ReceiveStock;
import dev.daybook.cli.onlineretail.MasterStep.RegisterCustomer;
import dev.daybook.cli.onlineretail.MasterStep.StockPolicy;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns the products and customers of a file into steps, each where the second pass first meets it.
 *
 * <p>The file tells no stock. A product's opening stock is what was sold of it less what came back: enough to sell as much
 * again in as long a time.
 */
final class MasterPlanner {

    private static final String CATEGORY = "imported";
    private static final int NAME_LIMIT = 200;

    private final MasterFacts facts;
    private final ImportSettings settings;
    private final Set<String> metProducts = new HashSet<>();
    private final Set<String> metCustomers = new HashSet<>();

    MasterPlanner(MasterFacts facts, ImportSettings settings) {
        this.facts = facts;
        this.settings = settings;
    }

    /** What to send for the product and the customer of a line, if they are met for the first time. */
    List<ImportStep> meet(RetailLine line) {
        List<ImportStep> steps = new ArrayList<>();
        if (!facts.doubtsProduct(line.sku()) && metProducts.add(line.sku())) {
            facts.product(line.sku()).ifPresent(product -> take(line.sku(), product, steps));
        }
        if (line.buyer() instanceof Customer(String id) && !facts.doubtsCustomer(id) && metCustomers.add(id)) {
            facts.customer(id).ifPresent(countries -> steps.add(customer(id, countries)));
        }
        return steps;
    }

    private void take(String sku, ProductFacts product, List<ImportStep> steps) {
        String name = product.name().orElse(sku);
        steps.add(new AddProduct(new ProductBody(
                sku,
                name.substring(0, Math.min(name.length(), NAME_LIMIT)),
                CATEGORY,
                OrderImportBody.Price.of(product.price().orElse(BigDecimal.ZERO), settings.currency()),
                new StockPolicy(true, false))));
        if (product.price().isPresent()) {
            steps.add(new PublishProduct(sku));
        }
        if (product.netPieces() > 0) {
            steps.add(
                    new ReceiveStock(sku, settings.location(), new PiecesBody(RetailIds.SOURCE, product.netPieces())));
        }
    }

    private static RegisterCustomer customer(String id, Tally<String> countries) {
        return new RegisterCustomer(
                new CustomerBody(id, new NothingBody(), new Origin(RetailIds.SOURCE, countries.mostFrequent())));
    }
}
