package dev.daybook.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that the gateway knows: payments, what moved, what was answered under which key, what is still to be told. */
final class Books {

    private final Journal journal;
    private final Map<String, CardPayment> payments = new LinkedHashMap<>();
    private final Map<String, Answered> answered = new HashMap<>();
    private final Map<String, Notice> untold = new LinkedHashMap<>();
    private final List<Movement> ledger = new ArrayList<>();
    private final List<Notice> refusals = new ArrayList<>();

    private record Answered(String request, Reply reply) {}

    /**
     * What became of a question.
     *
     * @param notices to be told because of it; none when it was asked before
     * @param first whether it was not asked before
     */
    record Outcome(Reply reply, List<Notice> notices, boolean first) {}

    Books(Journal journal) {
        this.journal = journal;
        journal.history().forEach(this::apply);
    }

    /** Answers a question once per key; the decision sees the newest state. */
    synchronized Outcome once(String key, String request, Function<Books, Step> decision) {
        Answered before = answered.get(key);
        if (before != null) {
            Reply reply =
                    before.request().equals(request) ? before.reply() : Reply.refusal(422, "idempotency-key-reused");
            return new Outcome(reply, List.of(), false);
        }
        Step step = decision.apply(this);
        Journal.Entry entry = Journal.Entry.of(key, request, step);
        journal.append(entry);
        apply(entry);
        return new Outcome(step.reply(), step.notices(), true);
    }

    synchronized void told(Notice notice) {
        Journal.Entry entry = Journal.Entry.told(notice.id());
        journal.append(entry);
        apply(entry);
    }

    private void apply(Journal.Entry entry) {
        entry.step().ifPresent(step -> {
            step.payment().ifPresent(payment -> payments.put(payment.reference(), payment));
            ledger.addAll(step.movements());
            step.notices().forEach(notice -> untold.put(notice.id(), notice));
            step.notices().stream()
                    .filter(notice -> notice.type().endsWith("-failed"))
                    .forEach(refusals::add);
            answered.put(entry.key().orElseThrow(), new Answered(entry.request().orElseThrow(), step.reply()));
        });
        entry.told().ifPresent(untold::remove);
    }

    synchronized Optional<CardPayment> payment(String reference) {
        return Optional.ofNullable(payments.get(reference));
    }

    /** The newest of this id where the payer is to approve. */
    synchronized Optional<CardPayment> awaiting(String paymentId) {
        return payments.values().stream()
                .filter(payment -> payment.paymentId().equals(paymentId))
                .filter(payment -> payment.status() == CardPayment.Status.ACTION_REQUIRED)
                .findFirst();
    }

    /** The newest of this id. */
    synchronized Optional<CardPayment> newest(String paymentId) {
        return payments.values().stream()
                .filter(payment -> payment.paymentId().equals(paymentId))
                .reduce((_, later) -> later);
    }

    /** How money of one payment has moved in one way. */
    synchronized Stream<Movement> moved(String reference, Movement.Kind kind) {
        return ledger.stream()
                .filter(movement -> movement.reference().equals(reference) && movement.kind() == kind)
                .toList()
                .stream();
    }

    /** What of one payment was refused in one way. */
    synchronized Stream<Notice> refused(String reference, String type) {
        return refusals.stream()
                .filter(notice ->
                        notice.reference().equals(reference) && notice.type().equals(type))
                .toList()
                .stream();
    }

    synchronized Optional<CardPayment> disputed(String disputeId) {
        return payments.values().stream()
                .filter(payment -> payment.disputes().containsKey(disputeId))
                .findFirst();
    }

    synchronized List<Movement> ledger() {
        return List.copyOf(ledger);
    }

    synchronized List<Notice> untold() {
        return List.copyOf(untold.values());
    }
}
