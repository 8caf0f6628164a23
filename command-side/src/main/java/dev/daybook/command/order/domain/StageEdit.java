package dev.daybook.command.order.domain;

/**
 * Put down what an edit is to change, in place of what was put down before.
 *
 * @param pricesOverridden whether the prices of its new lines hold against those of the catalogue
 * @param supply what the catalogue says
 */
public record StageEdit(String orderId, String editId, EditDraft draft, boolean pricesOverridden, Supply supply)
        implements OrderCommand {

    /** The same plan, staged with this supply. */
    public StageEdit with(Supply known) {
        return new StageEdit(orderId, editId, draft, pricesOverridden, known);
    }
}
