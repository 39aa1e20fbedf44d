/** Fifth step: the words of actors, recipients and speakers are resolved to entities, countries and sectors. */
@NullMarked
package org.dateline.who;

import org.jspecify.annotations.NullMarked;
