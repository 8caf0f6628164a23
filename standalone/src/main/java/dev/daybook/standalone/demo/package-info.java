/** Made-up orders to look at: the same ones on every machine. */
@NullMarked
package dev.daybook.standalone.demo;

import org.jspecify.annotations.NullMarked;
