package dev.daybook.command.order.domain;

import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.OrderChange;
import java.util.List;
import java.util.Optional;

/**
 * What an edit would change if it were confirmed now, amounts in minor units of the order's currency.
 *
 * @param staged whether there is a plan already
 * @param changes what would become events, in their order
 * @param totalMinor what the order comes to now
 * @param deltaMinor what it would come to more
 * @param uncoveredMinor what payments would neither hold nor have brought
 * @param more pieces that stock would have to keep in addition
 */
public record EditPreview(
        String editId,
        boolean staged,
        String currency,
        List<OrderChange> changes,
        long totalMinor,
        long deltaMinor,
        long uncoveredMinor,
        List<LineQuantity> more) {

    /**
     * The open edit of this id.
     *
     * @throws OrderRejection when what was staged cannot be carried out any more
     */
    static Optional<EditPreview> of(OrderFacts facts, String editId) {
        return facts.edits().find(editId).map(open -> {
            EditChanges changes =
                    open.plan().map(plan -> EditChanges.of(facts, plan)).orElseGet(() -> new EditChanges(List.of()));
            Balance after = Balance.of(facts.after(changes.events()));
            return new EditPreview(
                    editId,
                    open.plan().isPresent(),
                    facts.content().currency(),
                    changes.events(),
                    Balance.of(facts).owedMinor(),
                    changes.deltaMinor(),
                    after.uncoveredMinor(),
                    changes.more());
        });
    }
}
