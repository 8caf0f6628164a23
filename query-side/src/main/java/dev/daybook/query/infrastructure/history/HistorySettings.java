package dev.daybook.query.infrastructure.history;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where history is read.
 *
 * @param url of JDBC, of a replica; empty: where events are appended
 * @param username empty: as where events are appended
 * @param password empty: as where events are appended
 * @param connections at most, for all readers of this node together
 * @param statementTimeout so long may PostgreSQL take for one statement
 * @param personalData what is told of persons
 */
@ConfigurationProperties("daybook.history")
record HistorySettings(
        String url,
        String username,
        String password,
        int connections,
        Duration statementTimeout,
        PersonalData personalData) {

    /** What whoever reads events is told of persons. */
    enum PersonalData {
        /** Stars. */
        MASKED,
        /** All that was stored. */
        SHOWN
    }
}
