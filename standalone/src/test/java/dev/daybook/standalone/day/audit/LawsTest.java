package dev.daybook.standalone.day.audit;

import static dev.daybook.standalone.day.audit.SoundDay.LEFT;
import static dev.daybook.standalone.day.audit.SoundDay.SOLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.standalone.day.audit.OrderSeen.LineSeen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every law holds on a sound day, and is seen to fail on a doctored one. */
class LawsTest {

    @Test
    void all_hold_on_a_sound_day() {
        assertThat(Law.all()).hasSize(10).allSatisfy(law -> {
            Finding finding = law.of(SoundDay.facts());
            assertThat(finding.faults()).as(finding.law()).isEmpty();
            assertThat(finding.holds()).as(finding.law()).isTrue();
        });
    }

    @Test
    void none_holds_where_there_is_nothing_to_hold_it_against() {
        Facts nothing = new Facts(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(Law.all())
                .allSatisfy(law -> assertThat(law.of(nothing).holds()).isFalse());
    }

    @Test
    void an_order_in_a_state_that_its_fate_does_not_demand_is_found() {
        assertFails(new StatesLaw(), SoundDay.without("order.completed"), "to be COMPLETED, stored CONFIRMED");
        assertFails(new StatesLaw(), SoundDay.more("order.archived { \"orderId\": \"LEFT\" }"), "stored ARCHIVED");
        assertFails(
                new StatesLaw(),
                SoundDay.withOrders(List.of(SoundDay.facts().orders().getFirst())),
                "shown missing");
        assertFails(
                new StatesLaw(),
                SoundDay.more("order.placed { \"orderId\": \"0199a000-0000-7000-8000-000000000003\" }"),
                "3 are stored");
    }

    @Test
    void pieces_in_two_places_or_in_none_are_found() {
        assertFails(new PiecesLaw(), SoundDay.without("order.lines-shipped"), "order " + SOLD);
        assertFails(new PiecesLaw(), SoundDay.without("order.expired"), "order " + LEFT);
        assertFails(new PiecesLaw(), SoundDay.more("shipment.dispatched { \"shipmentId\": \"s1\" }"), "{s1=6}");
        List<OrderSeen> shown = new ArrayList<>(SoundDay.facts().orders());
        shown.set(0, new OrderSeen(SOLD, "D1", "COMPLETED", List.of(new LineSeen("1", 3, 0, 0, 3, 3, 0, 3))));
        assertFails(new PiecesLaw(), SoundDay.withOrders(shown), "order " + SOLD);
    }

    @Test
    void money_that_is_missing_or_too_much_is_found() {
        assertFails(new MoneyLaw(), SoundDay.without("payment.captured"), "250 is to be paid, -100 came in");
        assertFails(new MoneyLaw(), SoundDay.without("payment.refund-succeeded"), "350 came in");
        assertFails(
                new MoneyLaw(),
                SoundDay.more(
                        "payment.captured { \"paymentId\": \"SOLD-p1\", \"captureId\": \"x\", \"amountMinor\": 350 }"),
                "wanted 400");
        assertFails(
                new MoneyLaw(),
                SoundDay.more("order.lines-returned { \"orderId\": \"SOLD\", \"lines\": ["
                        + "{ \"lineId\": \"1\", \"sku\": \"A\", \"quantity\": 1, \"creditMinor\": 90 }] }"),
                "credits leave 160");
    }

    @Test
    void documents_that_are_missing_and_numbers_with_a_gap_are_found() {
        assertFails(new DocumentsLaw(), SoundDay.without("order.credit-note-issued"), "documents come to 350");
        assertFails(
                new DocumentsLaw(), SoundDay.without("order.credit-note-issued"), "CN-2026-000001 is on no document");
        assertFails(new DocumentsLaw(), SoundDay.without("series.number-taken"), "was not taken for it");
        assertFails(
                new DocumentsLaw(),
                SoundDay.more("order.invoice-issued { \"orderId\": \"SOLD\", \"number\": \"2026-000001\","
                        + " \"content\": { \"totalMinor\": 0 } }"),
                "was not taken for it");
        assertFails(
                new DocumentsLaw(),
                SoundDay.more("series.number-taken { \"seriesId\": \"invoice-2026\", \"sequence\": 3,"
                        + " \"number\": \"2026-000003\" }"),
                "after 1 of invoice-2026 comes 3");
    }

    @Test
    void a_ledger_of_another_opinion_is_found() {
        List<Moved> ledger = SoundDay.facts().ledger();
        Moved capture = ledger.get(1);
        List<Moved> twice = new ArrayList<>(ledger);
        twice.add(capture);
        List<Moved> foreign = new ArrayList<>(ledger);
        foreign.add(new Moved("REFUND", SOLD + "-p1", "other", 1));

        assertFails(new GatewayLaw(), SoundDay.withLedger(twice), "moved twice");
        assertFails(new GatewayLaw(), SoundDay.withLedger(ledger.subList(0, 2)), "does not know");
        assertFails(new GatewayLaw(), SoundDay.withLedger(foreign), "we do not know");
        assertFails(
                new GatewayLaw(),
                SoundDay.more(
                        "payment.captured { \"paymentId\": \"SOLD-p1\", \"captureId\": \"SOLD-1\", \"amountMinor\": 350 }"),
                "we know twice");
    }

    @Test
    void stock_that_does_not_add_up_is_found() {
        assertFails(new StockLaw(), SoundDay.without("stock.committed"), "stored 11 on hand and 8 free, told 8 and 8");
        assertFails(
                new StockLaw(),
                SoundDay.more("stock.reserved { \"stockId\": \"A@main\", \"reservationId\": \"x\", \"quantity\": 9 }"),
                "promised pieces twice");
        assertFails(
                new StockLaw(),
                SoundDay.more(
                        "stock.backorder-created { \"stockId\": \"A@main\", \"reservationId\": \"x\", \"quantity\": 1 }"),
                "are waited for");
        assertFails(new StockLaw(), SoundDay.without("shipment.dispatched"), "nothing left with");
        assertFails(
                new StockLaw(),
                SoundDay.more("stock.received { \"stockId\": \"B@main\", \"receiptId\": \"x\", \"quantity\": 1 }"),
                "2 stocks are stored, 1 were asked");
    }

    @Test
    void pieces_that_are_kept_for_nobody_or_not_kept_are_found() {
        assertFails(new KeptPiecesLaw(), SoundDay.without("stock.released"), "0 to be sent, 2 kept");
        assertFails(new KeptPiecesLaw(), SoundDay.without("order.expired"), "2 to be sent, 0 kept");
        assertFails(
                new KeptPiecesLaw(),
                SoundDay.more(
                        "stock.reserved { \"stockId\": \"B@main\", \"reservationId\": \"SOLD\", \"quantity\": 1 }"),
                "does not want them");
    }

    @Test
    void a_mail_too_many_or_too_few_is_found() {
        List<Posted> mails = SoundDay.facts().mails();
        List<Posted> again = new ArrayList<>(mails);
        again.add(new Posted("<4@shop>", "Order D1 confirmed"));
        List<Posted> foreign = new ArrayList<>(mails);
        foreign.add(new Posted("<4@shop>", "Order D9 shipped"));
        List<Posted> sameName = new ArrayList<>(mails.subList(0, 2));
        sameName.add(new Posted("<2@shop>", "Refund for order D1"));

        assertFails(
                new MailsLaw(), SoundDay.withMails(again), "1 mails \"Order D1 confirmed\" were to be, 2 are there");
        assertFails(new MailsLaw(), SoundDay.withMails(mails.subList(1, 3)), "were to be, 0 are there");
        assertFails(new MailsLaw(), SoundDay.withMails(foreign), "nobody asked for");
        assertFails(new MailsLaw(), SoundDay.withMails(sameName), "two mails are called <2@shop>");
        assertFails(new MailsLaw(), SoundDay.more("order.confirmed { \"orderId\": \"SOLD\" }"), "confirmed 2 times");
    }

    @Test
    void an_answer_without_its_events_and_two_with_the_same_are_found() {
        Facts sound = SoundDay.facts();

        assertFails(
                new AnswersLaw(), told(sound, new Acknowledged("k3", SOLD, "append-x", 2)), "2 events, 0 are stored");
        assertFails(new AnswersLaw(), told(sound, new Acknowledged("k3", SOLD, "append-1", 1)), "the same append");
    }

    private static Facts told(Facts f, Acknowledged more) {
        List<Acknowledged> acknowledged = new ArrayList<>(f.acknowledged());
        acknowledged.add(more);
        return new Facts(
                f.fates(),
                f.events(),
                f.ledger(),
                f.mails(),
                f.orders(),
                acknowledged,
                f.stock(),
                f.checks(),
                List.of());
    }

    @Test
    void a_server_that_finds_a_fault_in_itself_is_believed() {
        Facts f = SoundDay.facts();
        List<Checked> checks = List.of(new Checked("stuck processes", false, "one"));

        assertFails(
                new ServerLaw(),
                new Facts(
                        f.fates(),
                        f.events(),
                        f.ledger(),
                        f.mails(),
                        f.orders(),
                        f.acknowledged(),
                        f.stock(),
                        checks,
                        List.of()),
                "stuck processes: one");
    }

    private static void assertFails(Law law, Facts doctored, String fault) {
        Finding finding = law.of(doctored);
        assertThat(finding.holds()).isFalse();
        assertThat(finding.faults()).anyMatch(one -> one.contains(fault), "contains " + fault);
    }
}
