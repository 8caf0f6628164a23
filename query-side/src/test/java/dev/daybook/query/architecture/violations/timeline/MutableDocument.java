package dev.daybook.query.architecture.violations.timeline;

import dev.daybook.query.infrastructure.views.ViewDocument;

final class MutableDocument implements ViewDocument {

    private long version;

    void next() {
        version++;
    }

    @Override
    public String id() {
        return "";
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public long position() {
        return 0;
    }
}
