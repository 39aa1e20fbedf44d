/** A report and its text, the article made of it, and spans in code points. */
@NullMarked
package org.dateline.model.report;

import org.jspecify.annotations.NullMarked;
