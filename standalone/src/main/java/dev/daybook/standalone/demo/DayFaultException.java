package dev.daybook.standalone.demo;

/** A story of the day that cannot go on. */
public final class DayFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DayFaultException(String message) {
        super(message);
    }
}
