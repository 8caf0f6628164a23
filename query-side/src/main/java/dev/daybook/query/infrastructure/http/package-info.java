/** What every answer of the query API has in common: parameters, pages, validators, problems. */
@NullMarked
package dev.daybook.query.infrastructure.http;

import org.jspecify.annotations.NullMarked;
