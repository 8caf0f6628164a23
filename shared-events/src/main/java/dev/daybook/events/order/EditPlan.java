package dev.daybook.events.order;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import java.util.List;
import java.util.Optional;

/**
 * What an edit is to change, with every price as it was when it was staged.
 *
 * @param added new lines
 * @param changed lines of the order that get another quantity, priced for it
 * @param removed ids of lines of which no piece is wanted any more
 * @param adjustments fees and discounts to add
 * @param shippingMethod takes the place of every amount for shipping
 */
public record EditPlan(
        List<OrderLine> added,
        List<OrderLine> changed,
        List<String> removed,
        List<Adjustment> adjustments,
        Optional<Adjustment> shippingMethod,
        Optional<Address> shippingAddress,
        Optional<Contact> contact) {

    public EditPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        adjustments = List.copyOf(adjustments);
    }
}
