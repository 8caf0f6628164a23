package dev.daybook.query.orderdetails;

import dev.daybook.contract.Operation;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.BodyReader;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/order-lookups}: a question whose number and e-mail stay out of URLs and logs. */
@RestController
class OrderLookupController {

    private final OrderLookup lookup;
    private final ReadYourWrites readYourWrites;
    private final LookupBound perClient;
    private final LookupBound perNumber;

    OrderLookupController(
            OrderLookup lookup,
            ReadYourWrites readYourWrites,
            @Value("${daybook.order-lookups.per-client}") int perClient,
            @Value("${daybook.order-lookups.per-number}") int perNumber,
            @Value("${daybook.order-lookups.within}") Duration within) {
        this.lookup = lookup;
        this.readYourWrites = readYourWrites;
        this.perClient = new LookupBound("client", perClient, within, TimeMeter.SYSTEM_NANOTIME);
        this.perNumber = new LookupBound("number", perNumber, within, TimeMeter.SYSTEM_NANOTIME);
    }

    @Operation(
            summary = "Look an order up by its number and e-mail",
            needs = {},
            body = OrderLookupRequest.class)
    @PostMapping("/v1/order-lookups")
    ResponseEntity<OwnOrderResponse> lookUp(HttpServletRequest request) throws IOException {
        RequestReader reader = new RequestReader(request);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        perClient.take(Client.of(request.getRemoteAddr()));
        OrderLookupRequest asked = OrderLookupRequest.read(BodyReader.of(request));
        perNumber.take(asked.number());
        Freshness freshness = readYourWrites.await(OrderDetailView.NAME, consistency);
        return lookup.find(asked.number(), asked.email())
                .map(order -> Answers.ok(
                        OwnOrderResponse.of(order).nameless(),
                        Answers.etag(order.version(), order.position(), OwnOrderResponse.LOOKED_UP),
                        freshness))
                .orElseThrow(() -> QueryProblem.notFound("There is no such order.", freshness));
    }
}
