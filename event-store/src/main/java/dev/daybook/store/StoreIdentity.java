package dev.daybook.store;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which store this is, and in which life.
 *
 * @param epoch goes up after a restore from a backup: positions of the lost part are given again, so what was read or
 *     handed out in an earlier epoch is void
 */
public record StoreIdentity(UUID id, int epoch) {

    /** Reads it from the database that holds the store, or stands beside it. */
    public static StoreIdentity read(JdbcClient database) {
        return database.sql("select id, epoch from store")
                .query((row, _) -> new StoreIdentity(row.getObject("id", UUID.class), row.getInt("epoch")))
                .single();
    }

    /** Short and of lower-case letters, digits and a dash: fit for a token or the name of a collection. */
    public String label() {
        return id.toString().substring(0, 8) + "-" + epoch;
    }
}
