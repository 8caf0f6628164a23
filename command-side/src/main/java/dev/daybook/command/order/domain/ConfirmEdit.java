package dev.daybook.command.order.domain;

/**
 * Carry out what was staged.
 *
 * @param supply what catalogue and stock say of the pieces that it adds
 */
public record ConfirmEdit(String orderId, String editId, Supply supply) implements OrderCommand {

    /** The same, with this supply. */
    public ConfirmEdit with(Supply known) {
        return new ConfirmEdit(orderId, editId, known);
    }
}
