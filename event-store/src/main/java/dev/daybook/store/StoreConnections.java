package dev.daybook.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections outside any pool, for those who keep one for long. */
@FunctionalInterface
public interface StoreConnections {

    Connection open() throws SQLException;
}
