package dev.daybook.command.customer.domain;

import dev.daybook.events.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses of a customer by id, and the ids of those removed last.
 *
 * @param removedIds the oldest first
 */
record AddressBook(Map<String, Address> byId, List<String> removedIds) {

    /** So many addresses a customer may have at the same time. */
    static final int ADDRESSES_MAX = 50;

    /** So many removed addresses are known again when a command about them is repeated. */
    static final int REMOVED_REMEMBERED = 50;

    static AddressBook empty() {
        return new AddressBook(Map.of(), List.of());
    }

    Optional<Address> find(String addressId) {
        return Optional.ofNullable(byId.get(addressId));
    }

    boolean isFull() {
        return byId.size() >= ADDRESSES_MAX;
    }

    boolean wasRemoved(String addressId) {
        return removedIds.contains(addressId);
    }

    AddressBook added(String addressId, Address address) {
        Map<String, Address> addresses = new LinkedHashMap<>(byId);
        addresses.put(addressId, address);
        return new AddressBook(addresses, removedIds);
    }

    AddressBook removed(String addressId) {
        Map<String, Address> addresses = new LinkedHashMap<>(byId);
        addresses.remove(addressId);
        List<String> removed = new ArrayList<>(removedIds);
        removed.add(addressId);
        int forgotten = Math.max(0, removed.size() - REMOVED_REMEMBERED);
        return new AddressBook(addresses, List.copyOf(removed.subList(forgotten, removed.size())));
    }
}
