/**
 * What a Java program needs to check a contract and read the answer: a file in, {@link
 * org.clausecheck.api.CheckedContract} out. Only this package is promised to stay: it follows <a
 * href="https://semver.org">semantic versioning</a>; every other package may change in any version.
 */
@NullMarked
package org.clausecheck.api;

import org.jspecify.annotations.NullMarked;
