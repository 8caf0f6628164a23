package dev.daybook.query.orderexplanation;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.OrderSubject;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/orders/{id}/explain}: by whom and why it came to be as it is, and what is refused for which want. */
@RestController
class OrderExplanationController {

    private final OrderStory story;
    private final CommandSide commandSide;
    private final ReadYourWrites readYourWrites;

    OrderExplanationController(OrderStory story, CommandSide commandSide, ReadYourWrites readYourWrites) {
        this.story = story;
        this.commandSide = commandSide;
        this.readYourWrites = readYourWrites;
    }

    @Operation(summary = "Explain why an order is as it is", needs = Scope.ORDERS_READ)
    @GetMapping("/v1/orders/{id}/explain")
    ResponseEntity<OrderExplanationResponse> explain(@PathVariable String id, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Subject subject = OrderSubject.read(id, reader);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.awaitHistory(consistency);
        OrderStory.Told told = story.of(subject)
                .orElseThrow(() -> QueryProblem.notFound("There is no order " + subject.id() + ".", freshness));
        OrderExplanationResponse response =
                OrderExplanationResponse.of(subject.id(), told, commandSide.actions(subject.id(), request));
        return Answers.ok(
                response, Answers.etag(told.events().getLast().envelope().position(), response), freshness);
    }
}
