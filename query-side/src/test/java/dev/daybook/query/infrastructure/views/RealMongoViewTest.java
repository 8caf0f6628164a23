package dev.daybook.query.infrastructure.views;

import dev.daybook.query.TestMongo;

/** The same on a real server. */
class RealMongoViewTest extends ViewTest {

    @Override
    TestMongo mongo() {
        return TestMongo.real();
    }
}
