package dev.daybook.cli.onlineretail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes over what orders only name: products with their pieces, and customers. */
sealed interface MasterStep extends ImportStep {

    /** What is taken over, in words. */
    String subject();

    /** Its key follows its content: other content, as of a longer file, is for the server to judge. */
    @Override
    default String idempotencyKey() {
        return RetailIds.SOURCE + ":" + RetailIds.uuid(path() + " " + body());
    }

    @Override
    default List<Share> shares() {
        return List.of();
    }

    /** Takes a product into the catalogue. */
    record AddProduct(ProductBody body) implements MasterStep {

        @Override
        public UUID lane() {
            return RetailIds.product(body.sku());
        }

        @Override
        public String path() {
            return "/v1/products";
        }

        @Override
        public String subject() {
            return "product " + body.sku();
        }
    }

    /** Puts a product up for sale. */
    record PublishProduct(String sku) implements MasterStep {

        @Override
        public UUID lane() {
            return RetailIds.product(sku);
        }

        @Override
        public String path() {
            return "/v1/products/" + RetailIds.segment(sku) + "/publish";
        }

        @Override
        public NothingBody body() {
            return new NothingBody();
        }

        @Override
        public String subject() {
            return "product " + sku;
        }
    }

    /** Lays the first pieces of a product on the shelf. */
    record ReceiveStock(String sku, String location, PiecesBody body) implements MasterStep {

        @Override
        public UUID lane() {
            return RetailIds.product(sku);
        }

        @Override
        public String path() {
            return "/v1/stock/" + RetailIds.segment(sku) + "@" + location + "/receive";
        }

        @Override
        public String subject() {
            return "stock " + sku + "@" + location;
        }
    }

    /** Makes somebody a customer of the shop. */
    record RegisterCustomer(CustomerBody body) implements MasterStep {

        @Override
        public UUID lane() {
            return RetailIds.customer(body.id());
        }

        @Override
        public String path() {
            return "/v1/customers";
        }

        @Override
        public String subject() {
            return "customer " + body.id();
        }
    }

    /** The body of {@code POST /v1/products}. */
    record ProductBody(String sku, String name, String category, OrderImportBody.Price price, StockPolicy stock) {}

    record StockPolicy(boolean controlled, boolean backorders) {}

    /** The body of {@code POST /v1/stock/{id}/receive}. */
    record PiecesBody(String receiptId, long quantity) {}

    /** The body of {@code POST /v1/customers}: nobody knows how to reach them. */
    record CustomerBody(String id, NothingBody contact, Origin origin) {}

    record Origin(String source, Optional<String> country) {}

    /** An object with nothing in it. */
    record NothingBody() {}
}
