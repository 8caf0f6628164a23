package dev.daybook.cli.onlineretail;

import java.util.Optional;
import java.util.regex.Pattern;

/** Who an invoice is made out to. */
sealed interface Buyer {

    /** A customer by number, without the {@code .0} that the file trails behind it. */
    record Customer(String id) implements Buyer {}

    /** Nobody the shop knows. */
    record Guest() implements Buyer {}

    Pattern NUMBER = Pattern.compile("([0-9]{1,18})(\\.0+)?");

    /** Reads the column CustomerID; empty when it is neither blank nor a number. */
    static Optional<Buyer> read(String field) {
        if (field.isBlank()) {
            return Optional.of(new Guest());
        }
        var number = NUMBER.matcher(field);
        return number.matches() ? Optional.of(new Customer(number.group(1))) : Optional.empty();
    }

    /** The customer's number; empty for a guest. */
    default Optional<String> customerId() {
        return switch (this) {
            case Customer customer -> Optional.of(customer.id());
            case Guest _ -> Optional.empty();
        };
    }
}
