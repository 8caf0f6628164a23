package dev.daybook.analytics.ocel;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Gathers what is learnt of objects, in as many files that each hold all of some objects: so memory has to hold the objects of one
 * file at a time.
 */
final class ObjectBuckets implements AutoCloseable {

    private static final int BUCKETS = 64;
    private static final int REMEMBERED = 50_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectReader READER = JSON.readerFor(Learnt.class);
    private static final ObjectWriter WRITER = JSON.writerFor(Learnt.class).withRootValueSeparator("\n");

    private final Path folder;
    private final List<SequenceWriter> buckets = new ArrayList<>();

    /** What was told lately need not be told again; the same told twice does no harm. */
    private final SequencedSet<Learnt> told = new LinkedHashSet<>();

    ObjectBuckets(Path folder) throws IOException {
        this.folder = folder;
        for (int number = 0; number < BUCKETS; number++) {
            buckets.add(WRITER.writeValues(Files.newBufferedWriter(file(number))));
        }
    }

    /**
     * One thing that is learnt of an object.
     *
     * @param what {@code seen}; or {@code is}, with a name, a value and a time; or {@code to}, with a qualifier and another object
     */
    record Learnt(String id, String type, String what, String name, String value, String time) {}

    void seen(ObjectId object) throws IOException {
        add(new Learnt(object.text(), object.type().word(), "seen", "", "", ""));
    }

    void is(ObjectFacts.Fact fact, String time) throws IOException {
        ObjectId object = fact.object();
        put(new Learnt(object.text(), object.type().word(), "is", fact.name(), fact.value(), time));
    }

    void relates(Relation relation) throws IOException {
        ObjectId from = relation.from();
        add(new Learnt(
                from.text(),
                from.type().word(),
                "to",
                relation.qualifier(),
                relation.to().text(),
                ""));
    }

    private void add(Learnt learnt) throws IOException {
        if (told.add(learnt)) {
            put(learnt);
            if (told.size() > REMEMBERED) {
                var _ = told.removeFirst();
            }
        }
    }

    private void put(Learnt learnt) throws IOException {
        var _ = buckets.get(Math.floorMod(learnt.id().hashCode(), BUCKETS)).write(learnt);
    }

    private Path file(int number) {
        return folder.resolve("objects-" + number);
    }

    /** Writes all objects, as elements of an array; nothing more can be learnt then. */
    void writeTo(JsonGenerator log) throws IOException {
        close();
        for (int number = 0; number < BUCKETS; number++) {
            for (KnownObject object : objects(number)) {
                object.writeTo(log);
            }
        }
    }

    private Iterable<KnownObject> objects(int number) throws IOException {
        Map<String, KnownObject> objects = new LinkedHashMap<>();
        try (MappingIterator<Learnt> all = READER.readValues(Files.newBufferedReader(file(number)))) {
            while (all.hasNextValue()) {
                Learnt learnt = all.nextValue();
                KnownObject object = objects.computeIfAbsent(learnt.id(), id -> new KnownObject(id, learnt.type()));
                switch (learnt.what()) {
                    case "is" -> object.is(learnt.name(), learnt.value(), learnt.time());
                    case "to" -> object.relates(learnt.value(), learnt.name());
                    default -> {
                        // seen, and so here
                    }
                }
            }
        }
        return objects.values();
    }

    @Override
    public void close() throws IOException {
        for (SequenceWriter bucket : buckets) {
            bucket.close();
        }
    }
}
