package dev.daybook.command.customer.domain;

import static dev.daybook.command.customer.domain.SampleCustomer.BY_MAIL;
import static dev.daybook.command.customer.domain.SampleCustomer.BY_PHONE;
import static dev.daybook.command.customer.domain.SampleCustomer.ERASE;
import static dev.daybook.command.customer.domain.SampleCustomer.ID;
import static dev.daybook.command.customer.domain.SampleCustomer.UNREACHABLE;
import static dev.daybook.command.customer.domain.SampleCustomer.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.Contact;
import dev.daybook.events.customer.CustomerAddressAdded;
import dev.daybook.events.customer.CustomerAddressRemoved;
import dev.daybook.events.customer.CustomerEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random command sequences beside a second, simpler customer; a failing seed is part of the test's display name. */
class CustomerRandomWalkTest {

    private static final int STEPS = 400;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_customer_decides_as_a_card_in_a_box_would(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Card card = new Card();
        Customer customer = Customer.initial();
        for (int step = 0; step < STEPS; step++) {
            CustomerCommand command = random.nextInt(STEPS) == 0 ? ERASE : next(random);

            assertThat(DecisionTable.verdict(Customer.rules(), command, customer))
                    .as("step %d: %s", step, command)
                    .startsWith(card.take(command));
            List<CustomerEvent> events = decided(command, customer);
            for (CustomerEvent event : events) {
                customer = Customer.evolve(customer, event);
            }
            if (!events.isEmpty()) {
                assertThat(Customer.decide(command, customer)).as("repeated").isEmpty();
            }
            assertThat(customer.equals(new Customer.Erased())).as("forgotten").isEqualTo(card.burnt);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_removed_was_there_and_never_more_than_fifty_are(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Customer customer = Customer.initial();
        Set<String> there = new HashSet<>();
        for (int step = 0; step < STEPS; step++) {
            for (CustomerEvent event : decided(next(random), customer)) {
                customer = Customer.evolve(customer, event);
                if (event instanceof CustomerAddressAdded added) {
                    assertThat(there.add(added.addressId())).isTrue();
                }
                if (event instanceof CustomerAddressRemoved removed) {
                    assertThat(there.remove(removed.addressId())).isTrue();
                }
            }
            assertThat(there).hasSizeLessThanOrEqualTo(50);
        }
        assertThat(there).hasSizeGreaterThan(10);
    }

    private static List<CustomerEvent> decided(CustomerCommand command, Customer customer) {
        try {
            return Customer.decide(command, customer);
        } catch (CustomerRejection _) {
            return List.of();
        }
    }

    private static CustomerCommand next(SplittableRandom random) {
        Contact contact = List.of(BY_MAIL, BY_PHONE, UNREACHABLE).get(random.nextInt(3));
        String addressId = Integer.toString(random.nextInt(200));
        return switch (random.nextInt(10)) {
            case 0 -> new RegisterCustomer(ID, contact, Optional.of(random.nextBoolean() ? "en" : "de"));
            case 1 -> new ChangeContact(ID, contact);
            case 2, 3, 4 -> new RemoveAddress(ID, addressId);
            default -> new AddAddress(ID, addressId, address(random.nextInt(8) == 0 ? "Whitehall" : "Strand"));
        };
    }

    /** A card in a box, written over at each command, without events. */
    private static final class Card {
        private final List<String> beginnings = new ArrayList<>();
        private final Map<String, String> streets = new HashMap<>();
        private final List<String> crossedOut = new ArrayList<>();
        private String reach = "";
        private boolean burnt;

        String take(CustomerCommand command) {
            return switch (command) {
                case RegisterCustomer c -> begin(c);
                case CustomerCommand _ when beginnings.isEmpty() -> "not-found";
                case EraseCustomer _ -> burn();
                case CustomerCommand _ when burnt -> "erased";
                case ChangeContact c -> reach(c.contact());
                case AddAddress c -> add(c.addressId(), c.address().street());
                case RemoveAddress c -> remove(c.addressId());
            };
        }

        private String begin(RegisterCustomer c) {
            String slip = written(c.contact()) + c.language();
            if (written(c.contact()).isEmpty()) {
                return "invalid-content";
            }
            if (burnt) {
                return "erased";
            }
            if (!beginnings.isEmpty()) {
                return beginnings.contains(slip) ? "same" : "already-registered";
            }
            beginnings.add(slip);
            reach = written(c.contact());
            return "ok";
        }

        private String burn() {
            String verdict = burnt ? "same" : "ok";
            burnt = true;
            return verdict;
        }

        private String reach(Contact contact) {
            String wanted = written(contact);
            if (wanted.isEmpty()) {
                return "invalid-content";
            }
            boolean same = reach.equals(wanted);
            reach = wanted;
            return same ? "same" : "ok";
        }

        private String add(String id, String street) {
            if (streets.containsKey(id)) {
                return street.equals(streets.get(id)) ? "same" : "address-id-taken";
            }
            if (lastCrossedOut().contains(id)) {
                return "address-id-taken";
            }
            if (streets.size() == 50) {
                return "too-many-addresses";
            }
            streets.put(id, street);
            return "ok";
        }

        private String remove(String id) {
            if (streets.remove(id) != null) {
                crossedOut.add(id);
                return "ok";
            }
            return lastCrossedOut().contains(id) ? "same" : "address-not-found";
        }

        private List<String> lastCrossedOut() {
            return crossedOut.reversed().stream().limit(50).toList();
        }

        private static String written(Contact contact) {
            return contact.email().orElse("") + contact.phone().orElse("");
        }
    }
}
