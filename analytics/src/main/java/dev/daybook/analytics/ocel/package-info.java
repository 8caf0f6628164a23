/** Events as an object-centric event log: OCEL 2.0, for tools of process mining. */
@NullMarked
package dev.daybook.analytics.ocel;

import org.jspecify.annotations.NullMarked;
