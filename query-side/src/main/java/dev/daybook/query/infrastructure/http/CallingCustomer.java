package dev.daybook.query.infrastructure.http;

import dev.daybook.events.CustomerActor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The customer who asks for what is the customer's own. */
public final class CallingCustomer {

    private CallingCustomer() {}

    /**
     * The customer's id.
     *
     * @throws QueryProblem (403) when somebody else asks
     */
    public static String id(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Daybook-Actor"))
                .flatMap(CustomerActor::of)
                .map(CustomerActor::customerId)
                .orElseThrow(() -> QueryProblem.refused(
                        HttpStatus.FORBIDDEN, "not-a-customer", "Only customers have orders of their own."));
    }
}
