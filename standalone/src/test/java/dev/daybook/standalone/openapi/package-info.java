/** The documents that describe the HTTP operations of both sides: written from the code, held against the files and the rules of OpenAPI. */
@NullMarked
package dev.daybook.standalone.openapi;

import org.jspecify.annotations.NullMarked;
