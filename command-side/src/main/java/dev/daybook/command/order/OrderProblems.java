package dev.daybook.command.order;

import dev.daybook.command.infrastructure.Fault;
import dev.daybook.command.infrastructure.ProblemPage;
import dev.daybook.command.infrastructure.Problems;
import dev.daybook.command.infrastructure.RejectedElsewhereException;
import dev.daybook.command.infrastructure.Rejection;
import dev.daybook.command.infrastructure.Tenants;
import dev.daybook.command.order.domain.OrderAction;
import dev.daybook.command.order.domain.OrderRejection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers an order's refusals as problems, with what could be done instead. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = OrderProblems.class)
final class OrderProblems {

    private static final Pattern ORDER = Pattern.compile("/v1/orders/([^/]+)/.*");

    private final Orders orders;

    OrderProblems(Orders orders) {
        this.orders = orders;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(OrderRejection refused, HttpServletRequest request) {
        return refuse(rejection(refused).orElseThrow(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(RejectedElsewhereException refused, HttpServletRequest request) {
        return refuse(refused.rejection(), request);
    }

    private ResponseEntity<ProblemDetail> refuse(Rejection refused, HttpServletRequest request) {
        return Problems.refuse(
                request,
                HttpStatus.valueOf(refused.status()),
                refused.code(),
                refused.message(),
                refused.faults(),
                Map.of("allowedActions", allowedActions(request)));
    }

    /** What an order's rejection says. */
    static Optional<Rejection> rejection(Throwable failure) {
        return failure instanceof OrderRejection refused
                ? Optional.of(new Rejection(
                        status(refused).value(),
                        refused.code(),
                        String.valueOf(refused.getMessage()),
                        refused.faults().stream()
                                .map(fault -> new Fault(fault.pointer(), fault.code(), fault.message()))
                                .toList()))
                : Optional.empty();
    }

    private List<String> allowedActions(HttpServletRequest request) {
        Matcher path = ORDER.matcher(request.getRequestURI());
        if (!path.matches()) {
            return List.of();
        }
        String orderId = UUID.fromString(path.group(1)).toString();
        return orders.load(Tenants.DEFAULT, orderId).actions().stream()
                .filter(OrderAction::allowed)
                .map(OrderAction::name)
                .toList();
    }

    private static HttpStatus status(OrderRejection refused) {
        return switch (refused) {
            case OrderRejection.NotFound _ -> HttpStatus.NOT_FOUND;
            case OrderRejection.InvalidContent _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case OrderRejection.AlreadyPlaced _,
                    OrderRejection.AlreadyCancelled _,
                    OrderRejection.AlreadyCompleted _,
                    OrderRejection.NotReturnable _,
                    OrderRejection.OnHold _,
                    OrderRejection.HoldNotFound _,
                    OrderRejection.HoldIdTaken _,
                    OrderRejection.ReturnIdTaken _,
                    OrderRejection.LinesUnavailable _ -> HttpStatus.CONFLICT;
        };
    }

    static List<ProblemPage> pages() {
        return List.of(
                new ProblemPage("order.not-found", 404, "There is no order with this id."),
                new ProblemPage(
                        "order.already-placed",
                        409,
                        "The id belongs to an order with other content. Use a new id for a new order."),
                new ProblemPage(
                        "order.already-cancelled", 409, "A cancelled order can be noted; nothing else of it changes."),
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
                        "order.lines-unavailable",
                        409,
                        "A line does not exist or has fewer pieces left; errors[] names each such line."),
                new ProblemPage(
                        "order.invalid-content",
                        422,
                        "The content contradicts itself or cannot be reckoned; errors[] lists every fault."));
    }
}
