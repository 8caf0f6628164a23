package dev.daybook.query.orderlist;

import java.util.List;

/**
 * How the orders that are found spread over values, the most frequent first, at most 20 of each.
 *
 * @param total how many are found
 * @param location an order counts at each location that it is sent from
 */
record OrderFacetsResponse(
        long total,
        List<Count> status,
        List<Count> paymentStatus,
        List<Count> fulfilmentStatus,
        List<Count> country,
        List<Count> location) {

    record Count(String value, long count) {}
}
