package dev.daybook.query.walks;

import dev.daybook.query.TestMongo;
import org.bson.BsonDocument;

/** On the embedded server, which has no indexes but unique ones: whether they could serve is told by what they are of. */
class EmbeddedMongoTest extends MongoContract {

    @Override
    TestMongo mongo() {
        return TestMongo.embedded();
    }

    @Override
    public boolean serves(ServingIndex index, BsonDocument command) {
        return index.serves(command);
    }
}
