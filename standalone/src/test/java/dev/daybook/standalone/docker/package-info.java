/** What docker/ says, held against what is real: the routing table, nginx, the compose file, the images and their entry commands. */
@NullMarked
package dev.daybook.standalone.docker;

import org.jspecify.annotations.NullMarked;
