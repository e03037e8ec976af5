/** In comes a folder on a cluster's file system, out goes an audit's tables; knows Apache Spark. */
@NullMarked
package org.clausecheck.spark;

import org.jspecify.annotations.NullMarked;
