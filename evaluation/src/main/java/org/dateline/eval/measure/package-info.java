/** What every measurement is made of: the set, the coder under test, and the figures that come of comparing them. */
@NullMarked
package org.dateline.eval.measure;

import org.jspecify.annotations.NullMarked;
