package dev.daybook.command.series;

import static dev.daybook.command.Answers.assertEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.Answers;
import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.infrastructure.SnapshotCheck;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes that both send many orders at once; only invoicing goes on by itself. */
class InvoicingJourneyTest {

    private static final int ORDERS = 40;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ONLY_INVOICING =
            "--daybook.reactions.off=fulfilment-routing,checkout,completion,return-to-refund,payment-capture,notification";
    private static final String LINE = "{\"lineId\":\"1\",\"sku\":\"A\",\"description\":\"a thing\",\"quantity\":2,"
            + "\"unitPrice\":{\"amount\":\"2.50\",\"currency\":\"EUR\"}}";
    private static final String RETURN = "018f0000-0000-7000-8000-0000000000a1";
    private static final String REASON = "\"reason\":{\"code\":\"customer-request\",\"text\":\"\"}";
    private static final CommandSide HERE = CommandSide.onItsOwn(ONLY_INVOICING);
    private static final CommandSide THERE = HERE.anotherNode(ONLY_INVOICING);

    private final String year = Year.now(ZoneOffset.UTC).toString();

    @AfterAll
    static void stop() {
        THERE.close();
        HERE.close();
    }

    @Test
    void however_many_orders_are_sent_and_returned_at_once_no_number_is_missing_and_none_is_there_twice()
            throws Exception {
        List<String> orders = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
            orders.add(packed());
        }

        together(orders, order -> "/v1/shipments/" + order + "-s/dispatch", "{}");
        List<String> invoices = numbers("invoice-" + year, ORDERS);
        together(orders, order -> "/v1/shipments/" + order + "-s/deliver", "{}");
        together(
                orders,
                order -> "/v1/orders/" + order + "/return-lines",
                "{\"returnId\":\"" + RETURN + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]," + REASON + "}");
        List<String> creditNotes = numbers("credit-note-" + year, ORDERS);

        assertThat(invoices).isEqualTo(expected(year + "-"));
        assertThat(creditNotes).isEqualTo(expected("CN-" + year + "-"));
        assertThat(orders.stream().map(InvoicingJourneyTest::invoiceOf)).containsExactlyInAnyOrderElementsOf(invoices);
        assertThat(orders).allSatisfy(InvoicingJourneyTest::assertDocuments);
        SnapshotCheck.assertSame(HERE, new SeriesConfiguration().seriesStream(), "invoice-" + year);
    }

    /** Two pieces at 2.50 and 4.90 for sending them, of which one piece comes back. */
    private static void assertDocuments(String order) {
        List<StoredEvent> documents = stored("order", order).stream()
                .filter(event -> event.type().endsWith("-issued"))
                .toList();
        assertThat(documents)
                .extracting(StoredEvent::type)
                .containsExactly("order.invoice-issued", "order.credit-note-issued");
        JsonNode invoice = JSON.readTree(documents.getFirst().payload());
        JsonNode creditNote = JSON.readTree(documents.getLast().payload());
        assertThat(invoice.at("/content/totalMinor").asLong()).isEqualTo(990);
        assertThat(creditNote.at("/content/totalMinor").asLong()).isEqualTo(250);
        assertThat(creditNote.at("/invoices/0").asString())
                .isEqualTo(invoice.path("number").asString());
        assertThat(creditNote.path("causeId").asString()).isEqualTo(RETURN);
    }

    private static String invoiceOf(String order) {
        return stored("order", order).stream()
                .filter(event -> event.type().equals("order.invoice-issued"))
                .map(event -> JSON.readTree(event.payload()).path("number").asString())
                .findFirst()
                .orElse("none");
    }

    private static List<String> expected(String prefix) {
        return IntStream.rangeClosed(1, ORDERS)
                .mapToObj(number -> "%s%06d".formatted(prefix, number))
                .toList();
    }

    /** The numbers of a series, once there are so many, and a moment later. */
    private static List<String> numbers(String series, int wanted) throws InterruptedException {
        for (int attempt = 0; attempt < 600 && stored("series", series).size() < wanted; attempt++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        TimeUnit.SECONDS.sleep(1);
        return stored("series", series).stream()
                .map(event -> JSON.readTree(event.payload()).path("number").asString())
                .toList();
    }

    private static List<StoredEvent> stored(String stream, String id) {
        return HERE.bean(StoredEvents.class).ofStream(new Subject("default", stream, id), 0, 1000);
    }

    private interface Path {
        String of(String order);
    }

    private static void together(List<String> orders, Path path, String body) throws Exception {
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int order = 0; order < orders.size(); order++) {
            CommandSide node = order % 2 == 0 ? HERE : THERE;
            String to = path.of(orders.get(order));
            requests.add(() -> node.post(to, body));
        }
        assertThat(Answers.statuses(requests)).containsOnly(200);
    }

    private static String packed() {
        String id = UUID.randomUUID().toString();
        String body = "{\"id\":\"" + id + "\",\"currency\":\"EUR\",\"lines\":[" + LINE
                + "],\"adjustments\":[{\"kind\":\"SHIPPING\",\"code\":\"POST\",\"description\":\"a parcel\","
                + "\"amount\":{\"amountMinor\":490,\"currency\":\"EUR\"}}]}";
        Answer placed = HERE.post("/v1/orders", body);
        assertThat(placed.status()).as(placed.response().body()).isEqualTo(201);
        assertEvents(HERE.post("/v1/orders/" + id + "/confirm", "{}"), "order.confirmed");
        assertThat(HERE.post("/v1/orders/" + id + "/route", "{}").status()).isEqualTo(200);
        String fulfilment = "/v1/fulfilments/" + id + "-1";
        assertThat(HERE.post(fulfilment + "/allocate", "{}").status()).isEqualTo(200);
        assertThat(HERE.post(fulfilment + "/pick", "{}").status()).isEqualTo(200);
        Answer packed = HERE.post(
                fulfilment + "/pack",
                "{\"shipmentId\":\"" + id + "-s\",\"lines\":[{\"lineId\":\"1\",\"quantity\":2}]}");
        assertThat(packed.status()).as(packed.response().body()).isEqualTo(200);
        return id;
    }
}
