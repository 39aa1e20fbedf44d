/** Who may read a served store and who may decide about it. */
@NullMarked
package org.dateline.serve.person;

import org.jspecify.annotations.NullMarked;
