package dev.daybook.analytics.folding;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The rows of a result, one after the other. */
final class ResultRows implements Iterator<List<Object>> {

    private final ResultSet result;
    private boolean looked;
    private boolean another;

    ResultRows(ResultSet result) {
        this.result = result;
    }

    static List<String> columns(ResultSet result) throws SQLException {
        ResultSetMetaData head = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= head.getColumnCount(); column++) {
            columns.add(head.getColumnName(column));
        }
        return columns;
    }

    @Override
    public boolean hasNext() {
        if (!looked) {
            try {
                another = result.next();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            looked = true;
        }
        return another;
    }

    @Override
    public List<Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        looked = false;
        try {
            List<Object> row = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                Object value = result.getObject(column);
                row.add(value == null ? "" : value);
            }
            return row;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
