package dev.daybook.benchmarks.crud;

import java.util.List;

/**
 * What an accepted request is answered, in the command side's shape.
 *
 * @param appendId of the audit row
 * @param events what the audit row says was done
 */
record CrudAnswer(String id, int version, String appendId, List<String> events) {}
