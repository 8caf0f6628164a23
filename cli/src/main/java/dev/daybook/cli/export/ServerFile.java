package dev.daybook.cli.export;

/**
 * A file that a server has.
 *
 * @param name below the folder, with slashes
 * @param sha256 of its content, in hexadecimal
 * @param href where it is had, a path
 */
public record ServerFile(String name, long bytes, String sha256, String href) {}
