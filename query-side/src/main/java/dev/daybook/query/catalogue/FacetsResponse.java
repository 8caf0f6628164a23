package dev.daybook.query.catalogue;

import java.util.List;

/**
 * What the products of a search have in common, counted, on the wire.
 *
 * @param products how many there are
 * @param categories those with the most of them
 * @param priceBands by currency, the cheapest first
 */
record FacetsResponse(
        long products, List<CategoryCount> categories, List<BandCount> priceBands, AvailabilityCount availability) {

    record CategoryCount(String category, long products) {}

    /**
     * Products whose prices are near each other.
     *
     * @param from the lowest price
     * @param below the first price above them
     */
    record BandCount(String currency, String from, String below, long products) {}

    record AvailabilityCount(long available, long unavailable) {}
}
