package dev.daybook.query.infrastructure.views;

/** Which events may go into which document; a live view takes them all. */
@FunctionalInterface
public interface Admission {

    boolean admits(String documentId, long position);

    static Admission everything() {
        return (_, _) -> true;
    }
}
