/** Measures the reading of saved web pages. */
@NullMarked
package org.dateline.eval.pages;

import org.jspecify.annotations.NullMarked;
