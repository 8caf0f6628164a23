package dev.daybook.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bodies that the demo sends, as the command API reads them. */
final class DemoRequests {
    private DemoRequests() {}

    record Place(
            String id,
            Optional<String> customerId,
            String currency,
            Contact contact,
            Address shippingAddress,
            List<Line> lines,
            List<Adjustment> adjustments) {

        /** What it comes to; prices contain the tax. */
        long totalMinor() {
            return lines.stream().mapToLong(Line::totalMinor).sum()
                    + adjustments.stream()
                            .mapToLong(adjustment -> adjustment.amount().amountMinor())
                            .sum();
        }

        /** All its pieces. */
        List<Pieces> pieces() {
            return lines.stream()
                    .map(line -> new Pieces(line.lineId(), line.quantity()))
                    .toList();
        }

        /** All its pieces but these of one line. */
        List<Pieces> piecesWithout(Pieces fewer) {
            return pieces().stream()
                    .map(all -> all.lineId().equals(fewer.lineId())
                            ? new Pieces(all.lineId(), all.quantity() - fewer.quantity())
                            : all)
                    .filter(rest -> rest.quantity() > 0)
                    .toList();
        }

        /** The same order, three pieces on its first line. */
        Place ofThree() {
            var three = new ArrayList<>(lines);
            three.set(0, lines.getFirst().of(3));
            return of(three);
        }

        /** The id of the order that a piece of it is exchanged for. */
        String exchangeId() {
            return UUID.nameUUIDFromBytes(("exchange for " + id).getBytes(UTF_8))
                    .toString();
        }

        /** What is wanted in exchange: a piece of its first line. */
        Place exchanged() {
            return new Place(
                    exchangeId(),
                    customerId,
                    currency,
                    contact,
                    shippingAddress,
                    List.of(lines.getFirst().of(1)),
                    List.of());
        }

        /** The same order of other lines. */
        Place of(List<Line> others) {
            return new Place(id, customerId, currency, contact, shippingAddress, others, adjustments);
        }
    }

    record AddProduct(String sku, String name, String category, Price price, StockPolicy stock) {}

    record StockPolicy(boolean controlled, boolean backorders) {}

    record Receive(String receiptId, int quantity) {}

    record Register(String id, Contact contact) {}

    record Contact(String name, String email) {}

    record Address(String name, String street, String city, String postalCode, String country) {}

    record Line(
            String lineId,
            String sku,
            String description,
            int quantity,
            Price unitPrice,
            Optional<Discount> discount,
            Tax tax) {

        /** The same at its full price, of so many pieces. */
        Line of(int pieces) {
            return new Line(lineId, sku, description, pieces, unitPrice, Optional.empty(), tax);
        }

        long totalMinor() {
            return new BigDecimal(unitPrice.amount())
                            .multiply(BigDecimal.valueOf(quantity))
                            .movePointRight(2)
                            .longValueExact()
                    - discount.map(some -> some.amount().amountMinor()).orElse(0L);
        }
    }

    record Price(String amount, String currency) {}

    record Money(long amountMinor, String currency) {}

    record Discount(String code, Money amount) {}

    record Tax(String rate, boolean included) {}

    record Adjustment(String kind, String code, String description, Money amount) {}

    record Reason(String code, String text) {}

    record Nothing() {}

    record Cancel(Reason reason) {}

    record CancelLines(List<Pieces> lines, Reason reason) {}

    record Pieces(String lineId, int quantity) {}

    record Note(String noteId, String text, String visibility) {}

    record Hold(String holdId, String kind) {}

    record Pay(String id, String orderId, Money amount, String method) {}

    record Authorise(String reference) {}

    record Decline(String code, String message) {}

    record Pack(String shipmentId, List<Pieces> lines) {}

    record Dispatch(String carrier) {}

    record Label(String carrier, String trackingNumber) {}

    record Because(Reason reason) {}

    record Return(String id, String orderId, List<ReturnLine> lines) {}

    record ReturnLine(String lineId, int quantity, String reason) {}

    record Sent(String carrier, String trackingNumber) {}

    record Receipt(String receiptId, List<Received> lines) {}

    record Received(String lineId, int quantity, String condition) {}

    record Inspection(String inspectionId, List<Inspected> lines) {}

    record Inspected(String lineId, int quantity, String verdict) {}

    record Move(String location, Reason reason) {}

    record Restock(String restockId, String location) {}

    record PayByCard(String id, String orderId, Money amount, String method, String token) {}

    record Exchange(String orderId, List<Line> lines, Reason reason) {}

    record Capture(String captureId, long amountMinor) {}

    record BeginEdit(String editId) {}

    record StageEdit(List<Pieces> changedLines) {}

    record Track(String status) {}
}
