package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.Buyer.Customer;
import dev.daybook.cli.onlineretail.RetailRow.BrokenRow;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the first pass learns of products and customers. What a row to be mended may say otherwise is in doubt, and is not
 * to be relied on before.
 */
final class MasterFacts {

    private final Map<String, ProductFacts> products = new HashMap<>();
    private final Map<String, Tally<String>> countries = new HashMap<>();
    private final Set<String> doubtfulProducts = new HashSet<>();
    private final Set<String> doubtfulCustomers = new HashSet<>();
    private boolean everyProductDoubtful;
    private boolean everyCustomerDoubtful;

    /** Takes a line that can be read. */
    void learn(RetailLine line) {
        if (line.meaning() == LineMeaning.PRODUCT) {
            products.computeIfAbsent(line.sku(), _ -> new ProductFacts()).learn(line);
        }
        if (line.buyer() instanceof Customer(String id)) {
            Tally<String> known = countries.computeIfAbsent(id, _ -> new Tally<>());
            line.country().ifPresent(known::count);
        }
    }

    /** Takes a line that can be read but does not fit its invoice. */
    void doubt(RetailLine line) {
        doubtfulProducts.add(line.sku());
        doubt(line.buyer());
    }

    /** Takes a row that cannot be read, all but the customer. */
    void doubt(BrokenRow row) {
        row.sku().ifPresentOrElse(doubtfulProducts::add, () -> everyProductDoubtful = true);
    }

    /** Makes it doubtful what is known of somebody; of everybody, if nobody knows who it is. */
    void doubt(Optional<Buyer> buyer) {
        buyer.ifPresentOrElse(this::doubt, () -> everyCustomerDoubtful = true);
    }

    private void doubt(Buyer buyer) {
        buyer.customerId().ifPresent(doubtfulCustomers::add);
    }

    Optional<ProductFacts> product(String sku) {
        return Optional.ofNullable(products.get(sku));
    }

    Optional<Tally<String>> customer(String id) {
        return Optional.ofNullable(countries.get(id));
    }

    boolean doubtsProduct(String sku) {
        return everyProductDoubtful || doubtfulProducts.contains(sku);
    }

    boolean doubtsCustomer(String id) {
        return everyCustomerDoubtful || doubtfulCustomers.contains(id);
    }

    /** Products that cannot be taken over before a row is mended. */
    int productsInDoubt() {
        return (int) products.keySet().stream().filter(this::doubtsProduct).count();
    }

    /** Customers who cannot be taken over before a row is mended. */
    int customersInDoubt() {
        return (int) countries.keySet().stream().filter(this::doubtsCustomer).count();
    }
}
