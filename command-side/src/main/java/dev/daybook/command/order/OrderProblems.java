package dev.daybook.command.order;

import dev.daybook.command.infrastructure.ProblemPage;
import java.util.List;

/** What an order's refusals mean and what to do about them. */
final class OrderProblems {

    private OrderProblems() {}

    static List<ProblemPage> pages() {
        return List.of(
                new ProblemPage(
                        "order.not-found",
                        404,
                        "There is no order with this id. A customer is told the same of an order that is somebody else's."),
                new ProblemPage(
                        "order.already-placed",
                        409,
                        "The id belongs to an order with other content. Use a new id for a new order."),
                new ProblemPage(
                        "order.already-cancelled", 409, "A cancelled order can be noted; nothing else of it changes."),
                new ProblemPage(
                        "order.already-expired",
                        409,
                        "Nobody confirmed the order while its pieces were reserved. Place a new one."),
                new ProblemPage(
                        "order.nothing-reserved",
                        409,
                        "Stock keeps no piece for the order, or keeps them without end because it is confirmed: there is no time to extend."),
                new ProblemPage(
                        "order.already-completed", 409, "A completed order can only be returned from and noted."),
                new ProblemPage(
                        "order.not-returnable",
                        409,
                        "Only a confirmed or completed sale has pieces that can come back."),
                new ProblemPage("order.on-hold", 409, "A held order goes no further until every hold is released."),
                new ProblemPage("order.hold-not-found", 409, "The order never had a hold with this id."),
                new ProblemPage("order.hold-id-taken", 409, "A hold's id names one hold of an order for ever."),
                new ProblemPage("order.return-id-taken", 409, "A return's id names one return of an order for ever."),
                new ProblemPage(
                        "order.out-of-stock",
                        409,
                        "The stock has fewer pieces than the order asks for; errors[] says of each line how many there are."),
                new ProblemPage(
                        "order.not-on-sale", 409, "errors[] names each line whose product cannot be ordered now."),
                new ProblemPage(
                        "order.price-changed",
                        409,
                        "The catalogue has other prices than the order expects; errors[] tells them. Expect those, leave the price out, or override with a reason."),
                new ProblemPage(
                        "order.lines-unavailable",
                        409,
                        "A line does not exist or has fewer pieces left; errors[] names each such line."),
                new ProblemPage("order.already-archived", 409, "An archived order is put away: nothing of it changes."),
                new ProblemPage(
                        "order.already-dispatched",
                        409,
                        "A parcel has left the house. Cancel or return pieces instead; nothing of the order is edited any more."),
                new ProblemPage(
                        "order.not-confirmed", 409, "The shop has not accepted the order yet; confirm it first."),
                new ProblemPage("order.not-over", 409, "Only a completed, cancelled or expired order is archived."),
                new ProblemPage("order.not-completable", 409, "Something is left to do; errors[] lists it."),
                new ProblemPage(
                        "order.fulfilment-not-found",
                        409,
                        "No fulfilment with this id has pieces of the order to send."),
                new ProblemPage(
                        "order.fulfilment-elsewhere", 409, "Pieces go to another fulfilment of the same location."),
                new ProblemPage(
                        "order.shipment-not-found", 409, "No parcel with this id has left the house for the order."),
                new ProblemPage("order.shipment-id-taken", 409, "A parcel's id names one parcel of an order for ever."),
                new ProblemPage(
                        "order.parcel-delivered",
                        409,
                        "The parcel has arrived, so it is neither lost nor on its way back."),
                new ProblemPage(
                        "order.parcel-undelivered", 409, "The parcel was reported as lost or returned to sender."),
                new ProblemPage(
                        "order.parcel-not-missing",
                        409,
                        "Only the pieces of a parcel that did not arrive are sent again or refunded."),
                new ProblemPage("order.parcel-settled", 409, "The missing parcel was already sent again, or refunded."),
                new ProblemPage("order.edit-not-found", 409, "The order has no open edit with this id. Begin one."),
                new ProblemPage(
                        "order.edit-open",
                        409,
                        "Somebody edits the order already. Go on with that edit, confirm or cancel it."),
                new ProblemPage("order.edit-id-taken", 409, "An edit's id names one edit of an order for ever."),
                new ProblemPage("order.nothing-staged", 409, "Stage what is to change before confirming the edit."),
                new ProblemPage(
                        "order.invalid-content",
                        422,
                        "The content contradicts itself or cannot be reckoned; errors[] lists every fault."));
    }
}
