package dev.daybook.events.wire;

/** How the snapshots of a stream are marked. */
public interface SnapshotType {

    /** The stream's stored name. */
    String name();

    /** Goes up with every change of what the aggregate remembers or of how it evolves; others are ignored. */
    int revision();

    /** What a snapshot is read into. */
    Class<?> aggregate();

    /** Just these marks. */
    static SnapshotType of(String name, int revision, Class<?> aggregate) {
        record Marks(String name, int revision, Class<?> aggregate) implements SnapshotType {}
        return new Marks(name, revision, aggregate);
    }
}
