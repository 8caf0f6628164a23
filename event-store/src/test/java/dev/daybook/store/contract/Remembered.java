package dev.daybook.store.contract;

/** What the aggregate of these tests remembers. */
final class Remembered {

    private String text = "";

    Remembered() {}

    Remembered(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** The same under the same name, but no build of ours can read it. */
    static final class Garbled {

        private final int[] text = {1, 2};

        int length() {
            return text.length;
        }
    }
}
