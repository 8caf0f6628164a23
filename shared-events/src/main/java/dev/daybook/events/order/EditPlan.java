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
 * @param tax absent: every line is taxed as before
 * @param policies those that put something into it; absent: none did
 */
public record EditPlan(
        List<OrderLine> added,
        List<OrderLine> changed,
        List<String> removed,
        List<Adjustment> adjustments,
        Optional<Adjustment> shippingMethod,
        Optional<Address> shippingAddress,
        Optional<Contact> contact,
        Optional<EditTax> tax,
        Optional<PlacingPolicies> policies) {

    public EditPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        adjustments = List.copyOf(adjustments);
    }

    /** A plan that no policy put anything into. */
    public EditPlan(
            List<OrderLine> added,
            List<OrderLine> changed,
            List<String> removed,
            List<Adjustment> adjustments,
            Optional<Adjustment> shippingMethod,
            Optional<Address> shippingAddress,
            Optional<Contact> contact) {
        this(
                added,
                changed,
                removed,
                adjustments,
                shippingMethod,
                shippingAddress,
                contact,
                Optional.empty(),
                Optional.empty());
    }

    /** The same plan, with what policies put into it. */
    public EditPlan with(Optional<Adjustment> shipping, Optional<PlacingPolicies> by) {
        return new EditPlan(added, changed, removed, adjustments, shipping, shippingAddress, contact, tax, by);
    }
}
