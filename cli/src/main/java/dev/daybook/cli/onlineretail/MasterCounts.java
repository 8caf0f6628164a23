package dev.daybook.cli.onlineretail;

import java.util.List;

/**
 * What became of the products and customers of a file.
 *
 * @param products taken into the catalogue, in this run or before
 * @param customers registered, likewise
 * @param openingPieces laid on the shelf as opening stock, likewise
 * @param productsWithheld products that a row to be mended may say otherwise
 * @param customersWithheld customers of whom the same holds
 * @param known products, customers and opening stocks that the server had already and otherwise; they stay as they are
 * @param refused all others that the server did not take, each with its answer
 */
public record MasterCounts(
        int products,
        int customers,
        long openingPieces,
        int productsWithheld,
        int customersWithheld,
        int known,
        List<String> refused) {}
