package dev.daybook.events.wire;

/**
 * How the snapshots of a stream are marked.
 *
 * @param name of the stream
 * @param revision goes up with every change of what the aggregate remembers or of how it evolves; others are ignored
 * @param aggregate what a snapshot is read into
 */
public record SnapshotType(String name, int revision, Class<?> aggregate) {}
