package dev.daybook.command.customer;

import dev.daybook.command.infrastructure.ProblemPage;
import java.util.List;

/** What a customer's refusals mean and what to do about them. */
final class CustomerProblems {

    private CustomerProblems() {}

    static List<ProblemPage> pages() {
        return List.of(
                new ProblemPage("customer.not-found", 404, "There is no customer with this id."),
                new ProblemPage(
                        "customer.erased",
                        409,
                        "The customer was erased, and the id is not given to anybody again. Register a new customer."),
                new ProblemPage(
                        "customer.already-registered",
                        409,
                        "The id belongs to a customer who was registered with other content. Use a new id for a new customer."),
                new ProblemPage(
                        "customer.address-id-taken", 409, "An address's id names one address of a customer for ever."),
                new ProblemPage("customer.address-not-found", 409, "The customer never had an address with this id."),
                new ProblemPage(
                        "customer.too-many-addresses",
                        409,
                        "A customer has at most 50 addresses. Remove one that is no longer needed."),
                new ProblemPage(
                        "customer.invalid-content",
                        422,
                        "A customer is reached by e-mail or by phone; errors[] lists every fault."));
    }
}
