package dev.daybook.simulation.judgement;

import dev.daybook.command.decisions.Refusal;
import dev.daybook.command.returns.domain.RequestReturn;
import dev.daybook.command.returns.domain.RequestedPieces;
import dev.daybook.command.returns.domain.Return;
import dev.daybook.command.returns.domain.ReturnPolicy;
import dev.daybook.command.returns.domain.ReturnWindow;
import dev.daybook.command.returns.domain.Sale;
import dev.daybook.events.Subject;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.returns.ReturnClosed;
import dev.daybook.events.returns.ReturnLine;
import dev.daybook.events.returns.ReturnRequested;
import dev.daybook.simulation.history.Append;
import dev.daybook.simulation.history.RecordedEvent;
import dev.daybook.simulation.policy.Choice;
import dev.daybook.simulation.shop.Shop;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which returns may be asked for, by when the pieces arrived. */
final class ReturnJudge implements Judge {

    private static final String ACCEPTED = "accepted";
    private static final String CREDITED = "credited then, late by this policy";

    private final Choice<ReturnPolicy> choice;
    private final Tally tally;
    private final Set<String> late = new HashSet<>();

    ReturnJudge(Choice<ReturnPolicy> choice, Tally tally) {
        this.choice = choice;
        this.tally = tally;
    }

    @Override
    public void decide(Append append, Shop before) {
        boolean imported = append.has(ReturnClosed.class);
        for (RecordedEvent event : append.events()) {
            if (event.payload() instanceof ReturnRequested requested) {
                choice.of(requested.policyVersion())
                        .ifPresentOrElse(
                                policy -> decide(event, requested, policy, imported, before),
                                () -> tally.leftOut(Versions.unknown(requested.policyVersion())));
            }
        }
        credit(append);
    }

    private void decide(
            RecordedEvent event, ReturnRequested requested, ReturnPolicy policy, boolean imported, Shop before) {
        String would = again(event, requested, policy, imported, before);
        if (!would.equals(ACCEPTED)) {
            late.add(event.envelope().subject().toString());
        }
        if (imported) {
            tally.leftOut("imported, not decided then");
            tally.count("imported, " + would + " by this policy");
        } else {
            tally.compared(new Decision(
                    tally.policy(),
                    requested.returnId(),
                    event.envelope().occurredAt(),
                    requested.policyVersion(),
                    ACCEPTED,
                    would));
        }
    }

    /** A request that came with a reason was let in over the window by hand. */
    private static String again(
            RecordedEvent event, ReturnRequested requested, ReturnPolicy policy, boolean imported, Shop before) {
        Subject order = new Subject(event.envelope().subject().tenant(), "order", requested.orderId());
        Optional<ReturnWindow> window =
                policy.window(before.deliveries(order), event.envelope().occurredAt());
        Sale sale = Sale.of(requested.lines().stream().collect(Collectors.toMap(ReturnLine::lineId, ReturnLine::sku)));
        RequestReturn again = new RequestReturn(
                requested.returnId(),
                requested.orderId(),
                requested.lines().stream()
                        .map(line -> new RequestedPieces(line.lineId(), line.quantity(), line.reason()))
                        .toList(),
                requested.note(),
                !imported && event.envelope().context().reason().isPresent(),
                Optional.of(window.map(sale::within).orElse(sale)));
        try {
            var _ = Return.decide(again, new Return.NotRequested());
            return ACCEPTED;
        } catch (Refusal refused) {
            return "refused: " + refused.code();
        }
    }

    @Override
    public void follow(Append append, Shop before) {
        if (!append.has(ReturnRequested.class)) {
            credit(append);
        }
    }

    /** What was credited for pieces of a return is named after it. */
    private void credit(Append append) {
        for (RecordedEvent event : append.events()) {
            if (event.payload() instanceof LinesReturned returned) {
                String subject =
                        new Subject(event.envelope().subject().tenant(), "return", returned.cameWith()).toString();
                long minor = returned.lines().stream()
                        .mapToLong(LineCredit::creditMinor)
                        .sum();
                if (late.contains(subject)) {
                    tally.count(CREDITED, new Amount(returned.currency(), minor));
                }
            }
        }
    }

    @Override
    public List<PolicyReport> reports() {
        return List.of(tally.report());
    }
}
