package dev.daybook.command.customer.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import java.util.List;

/** What stands against a command to a customer. */
public abstract sealed class CustomerRejection extends Refusal {

    private CustomerRejection(Kind kind, String code, String message, List<Fault> faults) {
        super(kind, code, message, faults);
    }

    /** No such customer. */
    public static final class NotFound extends CustomerRejection {
        public NotFound(String customerId) {
            super(Kind.NOT_FOUND, "customer.not-found", "customer " + customerId + " does not exist", List.of());
        }
    }

    /** The id is taken by a customer who was registered with other content. */
    public static final class AlreadyRegistered extends CustomerRejection {
        AlreadyRegistered(String customerId) {
            super(
                    Kind.STATE,
                    "customer.already-registered",
                    "customer " + customerId + " was registered with other content",
                    List.of());
        }
    }

    /** Nothing is known of the customer any more, and nothing will be. */
    public static final class AlreadyErased extends CustomerRejection {
        AlreadyErased(String customerId) {
            super(Kind.STATE, "customer.erased", "customer " + customerId + " was erased", List.of());
        }
    }

    /** The address's id was used for another address, or for one that was removed. */
    public static final class AddressIdTaken extends CustomerRejection {
        AddressIdTaken(String customerId, String addressId) {
            super(
                    Kind.STATE,
                    "customer.address-id-taken",
                    "customer " + customerId + " already had an address " + addressId,
                    List.of());
        }
    }

    /** There never was such an address. */
    public static final class AddressNotFound extends CustomerRejection {
        AddressNotFound(String customerId, String addressId) {
            super(
                    Kind.STATE,
                    "customer.address-not-found",
                    "customer " + customerId + " has no address " + addressId,
                    List.of());
        }
    }

    /** The address book is full. */
    public static final class TooManyAddresses extends CustomerRejection {
        TooManyAddresses(String customerId) {
            super(
                    Kind.STATE,
                    "customer.too-many-addresses",
                    "customer " + customerId + " has " + AddressBook.ADDRESSES_MAX + " addresses; remove one first",
                    List.of());
        }
    }

    /** What was asked contradicts itself. */
    public static final class InvalidContent extends CustomerRejection {
        InvalidContent(List<Fault> faults) {
            super(
                    Kind.CONTENT,
                    "customer.invalid-content",
                    "the customer's content breaks " + faults.size() + " rule(s)",
                    faults);
        }
    }
}
