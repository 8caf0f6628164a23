package dev.daybook.command.order.domain;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to change of an order; prices are not yet worked out.
 *
 * @param added new lines
 * @param changed lines of the order, each with the pieces that are wanted instead
 * @param removed ids of lines of which no piece is wanted any more
 * @param adjustments fees and discounts to add
 * @param shippingMethod takes the place of every amount for shipping
 */
public record EditDraft(
        List<OrderDraft.Line> added,
        List<LinePieces> changed,
        List<String> removed,
        List<OrderDraft.Adjustment> adjustments,
        Optional<OrderDraft.Adjustment> shippingMethod,
        Optional<Address> shippingAddress,
        Optional<Contact> contact) {

    public EditDraft {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        adjustments = List.copyOf(adjustments);
    }

    boolean isEmpty() {
        return added.isEmpty()
                && changed.isEmpty()
                && removed.isEmpty()
                && adjustments.isEmpty()
                && shippingMethod.isEmpty()
                && shippingAddress.isEmpty()
                && contact.isEmpty();
    }
}
