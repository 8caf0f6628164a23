package dev.daybook.query.catalogue;

import java.util.Optional;

/**
 * An answer of the storefront, as it can be given to anybody who asks the same.
 *
 * @param next cursor of the page that follows
 */
record Reply<T>(T body, String etag, Optional<String> next) {}
