package dev.daybook.benchmarks.append;

import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.store.NoteEvents;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import java.sql.SQLException;

/** A table with the columns and indexes of the product's, filled without any of its code: what the baselines write to. */
final class PlainTable {

    static final String COLUMNS = "(recorded_at, version, revision, encoding, id, subject, type, payload, metadata)";

    private final byte[] payload;
    private final byte[] metadata;

    private PlainTable(byte[] payload, byte[] metadata) {
        this.payload = payload;
        this.metadata = metadata;
    }

    /** Creates the table; the content of its rows is serialised once and for all, which spares the baselines that work. */
    static PlainTable create(Database database) throws SQLException {
        database.execute("""
                create table event (
                    position    bigint generated always as identity primary key,
                    recorded_at timestamptz not null,
                    version     integer     not null,
                    revision    smallint    not null,
                    encoding    smallint    not null,
                    id          uuid        not null,
                    subject     text collate "C" not null,
                    type        text collate "C" not null,
                    payload     bytea       not null,
                    metadata    bytea       not null,
                    unique (subject, version)
                )""");
        CatalogSerializer serializer = CatalogSerializer.create(EventMapper.create());
        return new PlainTable(
                serializer
                        .serialize(NoteEvents.note(NoteEvents.freshId()), byte[].class)
                        .getData(),
                serializer.serialize(NoteEvents.envelope(), byte[].class).getData());
    }

    byte[] payload() {
        return payload;
    }

    byte[] metadata() {
        return metadata;
    }
}
