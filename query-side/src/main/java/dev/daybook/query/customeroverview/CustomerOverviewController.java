package dev.daybook.query.customeroverview;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.customeroverview.CustomerDocument.Profile;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.Conditions;
import dev.daybook.query.infrastructure.http.InstantOrder;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.http.StreamSubject;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/customers} and {@code GET /v1/customers/{id}}. */
@RestController
class CustomerOverviewController {

    private static final InstantOrder ORDER = InstantOrder.newestFirst("customers", "profile.registeredAt");
    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 200;

    private final View<CustomerDocument> documents;
    private final CustomerOrders orders;
    private final ReadYourWrites readYourWrites;

    CustomerOverviewController(View<CustomerDocument> documents, CustomerOrders orders, ReadYourWrites readYourWrites) {
        this.documents = documents;
        this.orders = orders;
        this.readYourWrites = readYourWrites;
    }

    @Operation(
            summary = "List customers, the newest first, or find them by how name or e-mail begin",
            needs = Scope.CUSTOMERS_READ)
    @GetMapping("/v1/customers")
    ResponseEntity<CustomerListResponse> list(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Conditions conditions = new Conditions()
                .exists("profile.registeredAt", Optional.of(true))
                .and(reader.beginning("q").map(text -> where("profile.keys").regex(SearchKeys.beginningWith(text))))
                .and(ORDER.after(reader));
        int limit = reader.limit(PRESET_LIMIT, MOST);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(documents.name(), consistency);
        Page<CustomerDocument> page = Page.read(
                documents, ORDER.query(conditions), limit, last -> ORDER.cursor(registeredAt(last), last.id()));
        CustomerListResponse response = new CustomerListResponse(page.rows().stream()
                .flatMap(document -> profile(document).stream())
                .map(CustomerListResponse.Customer::of)
                .toList());
        return Answers.page(response, Answers.etag(page.position(), response), freshness, request, page.next());
    }

    private static Optional<Profile> profile(CustomerDocument document) {
        return Optional.ofNullable(document.profile());
    }

    private static Instant registeredAt(CustomerDocument document) {
        return profile(document)
                .flatMap(profile -> Optional.ofNullable(profile.registeredAt()))
                .orElseThrow(() -> new IllegalStateException(document.id() + " is of no registered customer"));
    }

    @Operation(summary = "Get a customer and what the orders come to", needs = Scope.CUSTOMERS_READ)
    @GetMapping("/v1/customers/{id}")
    ResponseEntity<CustomerResponse> get(@PathVariable String id, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Freshness freshness = readYourWrites.await(documents.name(), consistency);
        Optional<CustomerDocument> customer =
                documents.find(StreamSubject.of("customer", id).toString());
        List<CustomerOrders.Share> shares = orders.shares(id);
        if (customer.isEmpty() && shares.isEmpty()) {
            throw QueryProblem.notFound("There is no customer " + id + ".", freshness);
        }
        CustomerResponse response = CustomerMapping.response(
                id, customer.flatMap(CustomerOverviewController::profile), shares, orders.latest(id));
        long position = LongStream.concat(
                        customer.stream().mapToLong(CustomerDocument::position),
                        shares.stream().mapToLong(CustomerOrders.Share::position))
                .max()
                .orElse(0);
        return Answers.ok(response, Answers.etag(position, response), freshness);
    }
}
