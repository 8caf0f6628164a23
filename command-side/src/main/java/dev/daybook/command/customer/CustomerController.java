package dev.daybook.command.customer;

import dev.daybook.command.customer.CustomerRequests.AddAddressRequest;
import dev.daybook.command.customer.CustomerRequests.ChangeContactRequest;
import dev.daybook.command.customer.CustomerRequests.EraseCustomerRequest;
import dev.daybook.command.customer.CustomerRequests.RegisterCustomerRequest;
import dev.daybook.command.customer.domain.CustomerCommand;
import dev.daybook.command.customer.domain.EraseCustomer;
import dev.daybook.command.customer.domain.RegisterCustomer;
import dev.daybook.command.customer.domain.RemoveAddress;
import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.requests.BareRequest;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Reason;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands to customers over HTTP. */
@RestController
final class CustomerController {

    private static final String CUSTOMERS = "/v1/customers";

    private final CommandDesk desk;

    CustomerController(CommandDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Register a customer", needs = Scope.CUSTOMERS_WRITE)
    @PostMapping(CUSTOMERS)
    ResponseEntity<Answer> register(CommandCall call, RegisterCustomerRequest request) {
        RegisterCustomer command = request.command(freshId());
        return desk.create(call, Intent.now(CustomerAggregate.STREAM, command), CUSTOMERS);
    }

    @Operation(summary = "Change how to reach a customer", needs = Scope.CUSTOMERS_WRITE)
    @PostMapping(CUSTOMERS + "/{id}/contact")
    ResponseEntity<Answer> contact(@PathVariable String id, CommandCall call, ChangeContactRequest request) {
        return change(call, request.command(id));
    }

    @Operation(summary = "Add an address of a customer", needs = Scope.CUSTOMERS_WRITE)
    @PostMapping(CUSTOMERS + "/{id}/addresses")
    ResponseEntity<Answer> addAddress(@PathVariable String id, CommandCall call, AddAddressRequest request) {
        return change(call, request.command(id, freshId()));
    }

    @Operation(summary = "Remove an address of a customer", needs = Scope.CUSTOMERS_WRITE)
    @PostMapping(CUSTOMERS + "/{id}/addresses/{addressId}/remove")
    ResponseEntity<Answer> removeAddress(
            @PathVariable String id, @PathVariable String addressId, CommandCall call, BareRequest request) {
        return change(call, new RemoveAddress(id, addressId), request.why());
    }

    @Operation(summary = "Erase a customer's data", needs = Scope.PRIVACY_ERASE)
    @PostMapping(CUSTOMERS + "/{id}/erase")
    ResponseEntity<Answer> erase(@PathVariable String id, CommandCall call, EraseCustomerRequest request) {
        Reason reason = request.reason().reason();
        return desk.change(call, Intent.because(reason, CustomerAggregate.STREAM, new EraseCustomer(id)));
    }

    private ResponseEntity<Answer> change(CommandCall call, CustomerCommand command) {
        return change(call, command, Optional.empty());
    }

    private ResponseEntity<Answer> change(CommandCall call, CustomerCommand command, Optional<Reason> why) {
        return desk.change(call, new Intent(CustomerAggregate.STREAM, command, why, Optional.empty()));
    }

    private static String freshId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }
}
