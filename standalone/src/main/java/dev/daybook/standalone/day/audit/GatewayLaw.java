package dev.daybook.standalone.day.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the gateway says has moved is what our payments say, movement for movement, each once. */
final class GatewayLaw implements Law {

    /** Nobody decides disputes in the course of a day. */
    private static final Set<String> COMPARED = Set.of("HOLD", "RELEASE", "CAPTURE", "REFUND", "DISPUTE");

    @Override
    public Finding of(Facts facts) {
        Map<String, PaymentBook> payments = PaymentBook.of(facts.events());
        List<Moved> ours = payments.values().stream()
                .filter(PaymentBook::card)
                .flatMap(payment -> payment.movements().stream())
                .toList();
        List<Moved> theirs = facts.ledger();
        List<String> faults = new ArrayList<>();
        twice(ours).forEach(moved -> faults.add("we know twice of " + moved));
        twice(theirs).forEach(moved -> faults.add("the gateway moved twice: " + moved));
        missing(ours, theirs).forEach(moved -> faults.add("the gateway does not know " + moved));
        missing(theirs, ours).forEach(moved -> faults.add("we do not know " + moved));
        theirs.stream()
                .filter(moved -> !COMPARED.contains(moved.kind()))
                .forEach(moved -> faults.add("nobody asked for " + moved));
        return new Finding(
                "the gateway's ledger = our payments, each movement once", theirs.size(), "movements", faults);
    }

    private static List<Moved> missing(Collection<Moved> some, Collection<Moved> others) {
        Set<Moved> known = new HashSet<>(others);
        return some.stream().filter(moved -> !known.contains(moved)).toList();
    }

    /** Under its kind and id, whatever the amount. */
    private static Stream<Moved> twice(Collection<Moved> moved) {
        Set<List<String>> seen = new HashSet<>();
        return moved.stream().filter(one -> !seen.add(List.of(one.kind(), one.paymentId(), one.id())));
    }
}
