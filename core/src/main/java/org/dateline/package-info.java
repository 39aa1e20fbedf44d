/** The pipeline of a report: {@link org.dateline.Dateline} opens it, {@link org.dateline.Pipeline} holds the order of its steps. */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
