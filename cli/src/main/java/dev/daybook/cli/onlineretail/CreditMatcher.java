package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.Buyer.Customer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds what a credited line gives back: the oldest earlier line of the same customer and product with pieces left,
 * then the next.
 *
 * <p>Where an earlier line is withheld or cannot be read, nobody can say what a credit would match. It then depends on
 * that line, and so does every later credit of the customer, since returns on one order keep the file's order.
 */
final class CreditMatcher {

    /** Where pieces were sold. */
    record Sold(InvoiceNumber order, String lineId) {}

    /** Some pieces of one sale. */
    record Part(Sold sold, int quantity) {}

    /** What a credited line gives back. */
    sealed interface Match {

        /**
         * Earlier sales.
         *
         * @param rest pieces that no earlier line accounts for
         */
        record Found(List<Part> parts, int rest) implements Match {}

        /** It can be told when the given line is mended. */
        record DependsOn(int line) implements Match {}
    }

    private sealed interface Candidate {

        record Available(Sold sold, int left) implements Candidate {}

        record Withheld(int line) implements Candidate {}
    }

    private final Map<String, Map<String, Deque<Candidate>>> byCustomerAndSku = new HashMap<>();
    private final Map<String, Integer> blocked = new HashMap<>();
    private OptionalInt everyoneBlocked = OptionalInt.empty();

    /**
     * Starts without any sale.
     *
     * @param credited the pairs that credits will ask for; sales of others are not kept
     */
    CreditMatcher(Set<Purchase> credited) {
        credited.forEach(pair -> byCustomerAndSku
                .computeIfAbsent(pair.customer(), _ -> new HashMap<>())
                .put(pair.sku(), new ArrayDeque<>()));
    }

    /** Adds pieces sold, behind all that were added before. */
    void offer(Customer customer, String sku, Sold sold, int quantity) {
        add(customer, sku, new Candidate.Available(sold, quantity));
    }

    /** Adds a sale that is withheld, of pieces unknown. */
    void withhold(Customer customer, String sku, int line) {
        add(customer, sku, new Candidate.Withheld(line));
    }

    /** Adds a withheld sale to the customer of a product that cannot be told. */
    void withhold(Customer customer, int line) {
        of(customer).values().forEach(queue -> add(queue, new Candidate.Withheld(line)));
    }

    /** Adds a withheld sale of which neither customer nor product can be told. */
    void withholdFromEveryone(int line) {
        byCustomerAndSku.keySet().forEach(customer -> withhold(new Customer(customer), line));
    }

    /** Makes every later credit of the customer depend on a line. */
    void block(Customer customer, int line) {
        blocked.putIfAbsent(customer.id(), line);
    }

    /** Makes every later credit of every customer depend on a line. */
    void blockEveryone(int line) {
        if (everyoneBlocked.isEmpty()) {
            everyoneBlocked = OptionalInt.of(line);
        }
    }

    /** Uses up what the given pieces give back. */
    Match take(Customer customer, String sku, int quantity) {
        Integer line = blocked.get(customer.id());
        if (line != null) {
            return new Match.DependsOn(line);
        }
        if (everyoneBlocked.isPresent()) {
            return new Match.DependsOn(everyoneBlocked.getAsInt());
        }
        Match match = take(of(customer).getOrDefault(sku, new ArrayDeque<>()), quantity);
        if (match instanceof Match.DependsOn(int first)) {
            block(customer, first);
        }
        return match;
    }

    private static Match take(Deque<Candidate> queue, int quantity) {
        List<Part> parts = new ArrayList<>();
        int rest = quantity;
        while (rest > 0 && !queue.isEmpty()) {
            switch (queue.removeFirst()) {
                case Candidate.Withheld(int line) -> {
                    return new Match.DependsOn(line);
                }
                case Candidate.Available(Sold sold, int left) -> {
                    int taken = Math.min(rest, left);
                    parts.add(new Part(sold, taken));
                    rest -= taken;
                    if (taken < left) {
                        queue.addFirst(new Candidate.Available(sold, left - taken));
                    }
                }
            }
        }
        return new Match.Found(parts, rest);
    }

    private void add(Customer customer, String sku, Candidate candidate) {
        Deque<Candidate> queue = of(customer).get(sku);
        if (queue != null) {
            add(queue, candidate);
        }
    }

    /** Nothing is kept behind a withheld sale: no credit gets past it. */
    private static void add(Deque<Candidate> queue, Candidate candidate) {
        if (!(queue.peekLast() instanceof Candidate.Withheld)) {
            queue.addLast(candidate);
        }
    }

    private Map<String, Deque<Candidate>> of(Customer customer) {
        return byCustomerAndSku.getOrDefault(customer.id(), Map.of());
    }
}
